package news.dateline.app.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.ingest.drop.DropConfig;
import news.dateline.ingest.drop.Take;

/// Reads what a wire's configuration says of a folder in which it leaves files.
final class DropReader {
    private static final String DROP = "drop";
    private static final Duration LEAST = Duration.ofMillis(10);
    private static final Duration MOST = Duration.ofHours(1);

    private DropReader() {}

    /// The folder of a wire, if it has one.
    static Optional<DropConfig> drop(Section wire) {
        Section section = wire.section(DROP);
        if (!wire.has(DROP)) {
            return Optional.empty();
        }
        Path folder = section.parsed("folder", "", Path::of);
        if (!folder.isAbsolute()) {
            section.fault("folder", "'" + folder + "' must be an absolute path");
        }
        DropConfig drop = new DropConfig(
                folder.normalize(),
                section.parsed("take", "stable", DropReader::take),
                span(section, "settle", "5s"),
                span(section, "every", "2s"));
        section.end();
        return Optional.of(drop);
    }

    /// Notes every folder that two wires would share: nobody could say whose a file is.
    static void checkFolders(List<WireConfig> wires, Faults faults) {
        Map<Path, String> owners = new HashMap<>();
        for (WireConfig wire : wires) {
            wire.drop().filter(drop -> drop.folder().isAbsolute()).ifPresent(drop -> {
                String owner = owners.putIfAbsent(drop.folder(), wire.id());
                if (owner != null) {
                    faults.add(
                            "wires",
                            "'" + owner + "' and '" + wire.id() + "' cannot share the folder " + drop.folder());
                }
            });
        }
    }

    private static Take take(String text) {
        for (Take take : Take.values()) {
            if (take.name().toLowerCase(Locale.ROOT).equals(text)) {
                return take;
            }
        }
        throw new IllegalArgumentException("must be rename, done or stable");
    }

    private static Duration span(Section section, String key, String otherwise) {
        Duration span = section.duration(key, otherwise);
        if (span.compareTo(LEAST) < 0 || span.compareTo(MOST) > 0) {
            section.fault(key, "must be from 10ms to 1h");
        }
        return span;
    }
}
