/// IPTC ninjs, News in JSON: 1.x, 2.x, 3.x and the dialect of Superdesk.
@NullMarked
package news.dateline.ingest.parse.ninjs;

import org.jspecify.annotations.NullMarked;
