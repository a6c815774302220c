/// The text of a story, from XHTML, HTML or NITF to clean paragraphs.
@NullMarked
package news.dateline.ingest.parse.body;

import org.jspecify.annotations.NullMarked;
