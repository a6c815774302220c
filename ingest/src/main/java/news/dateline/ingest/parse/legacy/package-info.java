/// What the wires have in common that are older than markup: control characters, headings in words, filing
/// times, and an identity that has to be made.
@NullMarked
package news.dateline.ingest.parse.legacy;

import org.jspecify.annotations.NullMarked;
