/// IPTC NewsML-G2 2.x: messages and bare items.
@NullMarked
package news.dateline.ingest.parse.newsmlg2;

import org.jspecify.annotations.NullMarked;
