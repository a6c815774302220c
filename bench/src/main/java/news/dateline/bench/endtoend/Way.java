package news.dateline.bench.endtoend;

import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/// One way for records to go, from where they lie to where they are read.
///
/// @param name what the tables call it
/// @param from the topic before it
/// @param to the topic on which one committed record for each story tells that it is through
/// @param starter starts what carries them; returns when it works
record Way(String name, String from, String to, Supplier<Running> starter) {
    /// What carries records.
    interface Running extends AutoCloseable {
        /// Waits for what is done beside, which no story waits for and no reader of `to` sees.
        void settle() throws ExecutionException, InterruptedException;

        @Override
        void close();
    }

    /// Starts it.
    Running start() {
        return starter.get();
    }
}
