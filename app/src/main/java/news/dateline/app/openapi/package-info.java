/// The description of the HTTP port that machines read.
@NullMarked
package news.dateline.app.openapi;

import org.jspecify.annotations.NullMarked;
