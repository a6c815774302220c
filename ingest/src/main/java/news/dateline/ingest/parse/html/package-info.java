/// Web pages as HTML: the article on them, and what they say of it for machines.
@NullMarked
package news.dateline.ingest.parse.html;

import org.jspecify.annotations.NullMarked;
