package news.dateline.app.config;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong with a configuration, so that it can be told all at once.
final class Faults {
    private final List<String> found = new ArrayList<>();

    void add(String path, String fault) {
        found.add(path.isEmpty() ? fault : path + ": " + fault);
    }

    void throwIfAny(String source) {
        if (!found.isEmpty()) {
            throw new ConfigException(source, found);
        }
    }
}
