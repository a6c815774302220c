/// AP Media API items as JSON. docs/formats/ap-media-api.md has the rules.
@NullMarked
package news.dateline.ingest.parse.ap;

import org.jspecify.annotations.NullMarked;
