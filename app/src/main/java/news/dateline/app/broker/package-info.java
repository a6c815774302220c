/// The real Kafka server in this JVM.
@NullMarked
package news.dateline.app.broker;

import org.jspecify.annotations.NullMarked;
