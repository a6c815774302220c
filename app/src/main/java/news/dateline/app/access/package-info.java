/// Who may do what on a cluster that asks who comes.
@NullMarked
package news.dateline.app.access;

import org.jspecify.annotations.NullMarked;
