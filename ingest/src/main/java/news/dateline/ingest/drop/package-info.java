/// File drop: a folder in which a wire leaves files, each taken once. docs/file-drop.md has its rules.
@NullMarked
package news.dateline.ingest.drop;

import org.jspecify.annotations.NullMarked;
