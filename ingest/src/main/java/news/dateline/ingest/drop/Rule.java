package news.dateline.ingest.drop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import news.dateline.ingest.drop.Entry.State;

/// Which files are complete.
sealed interface Rule {
    /// Those that are, in the order in which they stand.
    ///
    /// @param files all that there are now
    List<Complete> complete(List<Entry> files);

    /// A file that may be taken.
    ///
    /// @param file the file
    /// @param marker what lies beside it to say so
    record Complete(Entry file, Optional<Path> marker) {}

    /// The rule of a configuration.
    ///
    /// @param nanos a clock that never goes back
    static Rule of(DropConfig config, LongSupplier nanos) {
        return switch (config.take()) {
            case RENAME -> new ByName();
            case DONE -> new ByMarker();
            case STABLE -> new ByStillness(config.settle(), nanos);
        };
    }

    /// A file that has its final name is complete.
    record ByName() implements Rule {
        @Override
        public List<Complete> complete(List<Entry> files) {
            return files.stream()
                    .map(file -> new Complete(file, Optional.empty()))
                    .toList();
        }
    }

    /// A file is complete when its marker is there. A marker is none itself.
    record ByMarker() implements Rule {
        private static final List<String> SUFFIXES = List.of(".done", ".ok");

        @Override
        public List<Complete> complete(List<Entry> files) {
            Map<String, Path> markers = new HashMap<>();
            for (Entry file : files) {
                suffix(file)
                        .ifPresent(suffix -> markers.put(
                                file.name().substring(0, file.name().length() - suffix.length()), file.path()));
            }
            return files.stream()
                    .filter(file -> suffix(file).isEmpty() && markers.containsKey(file.name()))
                    .map(file -> new Complete(file, Optional.ofNullable(markers.get(file.name()))))
                    .toList();
        }

        private static Optional<String> suffix(Entry file) {
            String name = file.name().toLowerCase(Locale.ROOT);
            return SUFFIXES.stream().filter(name::endsWith).findFirst();
        }
    }

    /// A file is complete when nothing about it has changed for a while. Time is counted here and not by the file
    /// system's clock, which may be another machine's.
    final class ByStillness implements Rule {
        private final Duration settle;
        private final LongSupplier nanos;
        private Map<String, Seen> seen = new HashMap<>();

        ByStillness(Duration settle, LongSupplier nanos) {
            this.settle = settle;
            this.nanos = nanos;
        }

        @Override
        public List<Complete> complete(List<Entry> files) {
            long now = nanos.getAsLong();
            Map<String, Seen> next = new HashMap<>();
            List<Complete> complete = new ArrayList<>();
            for (Entry file : files) {
                Seen before = seen.get(file.name());
                Seen still =
                        before != null && before.state().equals(file.state()) ? before : new Seen(file.state(), now);
                next.put(file.name(), still);
                if (now - still.since() >= settle.toNanos()) {
                    complete.add(new Complete(file, Optional.empty()));
                }
            }
            seen = next;
            return complete;
        }

        /// How a file was found.
        ///
        /// @param state what it was like
        /// @param since when it was first found so, in nanoseconds
        private record Seen(State state, long since) {}
    }
}
