/// Messages between ZCZC and NNNN. docs/formats/zczc.md has its rules.
@NullMarked
package news.dateline.ingest.parse.zczc;

import org.jspecify.annotations.NullMarked;
