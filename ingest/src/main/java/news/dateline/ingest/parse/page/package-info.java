/// A story as the text of a web page.
@NullMarked
package news.dateline.ingest.parse.page;

import org.jspecify.annotations.NullMarked;
