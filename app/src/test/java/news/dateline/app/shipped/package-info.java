/// What leaves the house: run after the packing, when all of it is there.
@NullMarked
package news.dateline.app.shipped;

import org.jspecify.annotations.NullMarked;
