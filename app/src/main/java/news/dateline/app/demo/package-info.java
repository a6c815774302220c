/// The whole way once, with sample wires.
@NullMarked
package news.dateline.app.demo;

import org.jspecify.annotations.NullMarked;
