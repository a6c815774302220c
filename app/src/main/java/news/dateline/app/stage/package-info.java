/// Runs the stages.
@NullMarked
package news.dateline.app.stage;

import org.jspecify.annotations.NullMarked;
