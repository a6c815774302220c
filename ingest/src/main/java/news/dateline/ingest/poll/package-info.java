/// Feeds that nobody pushes: they are asked at their addresses, as often as their wires want and their servers bear.
@NullMarked
package news.dateline.ingest.poll;

import org.jspecify.annotations.NullMarked;
