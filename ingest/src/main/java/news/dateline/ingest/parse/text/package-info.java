/// Characters of text whose encoding nobody declares, and lines of it.
@NullMarked
package news.dateline.ingest.parse.text;

import org.jspecify.annotations.NullMarked;
