/// What people see of the ops port.
@NullMarked
package news.dateline.ops.pages;

import org.jspecify.annotations.NullMarked;
