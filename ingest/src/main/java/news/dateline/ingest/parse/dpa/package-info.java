/// dpa digitalwires as JSON. docs/formats/dpa-digitalwires.md has the rules.
@NullMarked
package news.dateline.ingest.parse.dpa;

import org.jspecify.annotations.NullMarked;
