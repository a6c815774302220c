/// The commands.
@NullMarked
package news.dateline.app.cli;

import org.jspecify.annotations.NullMarked;
