/// Puts the stages together: configuration, wiring, command line, embedded broker.
@NullMarked
package news.dateline.app;

import org.jspecify.annotations.NullMarked;
