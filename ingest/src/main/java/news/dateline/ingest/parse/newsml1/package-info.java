/// IPTC NewsML 1.0 to 1.2: documents with their items, and bare items.
@NullMarked
package news.dateline.ingest.parse.newsml1;

import org.jspecify.annotations.NullMarked;
