/// That what is deployed names what is there.
@NullMarked
package news.dateline.app.deploy;

import org.jspecify.annotations.NullMarked;
