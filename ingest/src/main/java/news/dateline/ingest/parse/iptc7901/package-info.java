/// IPTC 7901, the text transmission format. docs/formats/iptc7901.md has its rules.
@NullMarked
package news.dateline.ingest.parse.iptc7901;

import org.jspecify.annotations.NullMarked;
