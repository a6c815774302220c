package news.dateline.bench.faults.house;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.http.KeyHash;

/// Who pushes.
public final class Wires {
    /// Those whose stories can wait.
    public static final List<String> ROUTINE = List.of("north", "east", "south", "west");

    /// The one whose stories cannot.
    public static final String FLASH = "flash";

    /// The one whose stories are all under embargo.
    public static final String HELD = "held";

    /// The one that kills each of its stories.
    public static final String KILLED = "killed";

    private Wires() {}

    /// All of them.
    static Stream<String> all() {
        return Stream.concat(ROUTINE.stream(), Stream.of(FLASH, HELD, KILLED));
    }

    /// The key that opens a wire.
    static String key(String wire) {
        return "key-of-the-wire-" + wire;
    }

    /// A wire in the configuration.
    static String yaml(String wire) {
        return "  - {id: " + wire + ", keys: [\"" + KeyHash.of(key(wire)).text() + "\"]}\n";
    }
}
