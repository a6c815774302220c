/// ANPA 1312, the wire service transmission guidelines. docs/formats/anpa1312.md has its rules.
@NullMarked
package news.dateline.ingest.parse.anpa;

import org.jspecify.annotations.NullMarked;
