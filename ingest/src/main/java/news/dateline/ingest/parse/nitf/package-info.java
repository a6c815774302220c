/// IPTC NITF 3.x: documents with a head for systems and a body for readers.
@NullMarked
package news.dateline.ingest.parse.nitf;

import org.jspecify.annotations.NullMarked;
