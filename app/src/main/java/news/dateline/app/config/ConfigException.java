package news.dateline.app.config;

import java.util.List;

/// A configuration cannot be used. The message has every fault on a line of its own, with its path.
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param source the file
    /// @param faults all that is wrong
    public ConfigException(String source, List<String> faults) {
        super("The configuration " + source + " cannot be used:\n  " + String.join("\n  ", faults));
    }
}
