/// XML as wires send it, bounded and with nothing fetched: the one hardened reader, and a small tree of one item that
/// knows what has been read of it.
@NullMarked
package news.dateline.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
