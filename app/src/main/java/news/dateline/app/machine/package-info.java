/// A backbone and the stages on it, wired together.
@NullMarked
package news.dateline.app.machine;

import org.jspecify.annotations.NullMarked;
