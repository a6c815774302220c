package news.dateline.app.machine;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.http.KeyHash;

/// Keys for the wires of a single machine that have neither key nor secret in the configuration: made once, kept in
/// the data folder for its owner to read.
public final class WireKeys {
    private static final int KEY_BYTES = 24;

    private WireKeys() {}

    /// The wires, each with something that opens it; but for one that comes as files or is polled, which needs nothing
    /// and stays shut without.
    public static List<WireConfig> withKeys(List<WireConfig> wires, DataFolder folder) {
        return wires.stream()
                .map(wire -> isShut(wire) && isPushed(wire) ? withKey(wire, folder) : wire)
                .toList();
    }

    private static boolean isShut(WireConfig wire) {
        return wire.keys().isEmpty() && wire.rules().secrets().isEmpty();
    }

    private static boolean isPushed(WireConfig wire) {
        return wire.drop().isEmpty() && wire.poll().isEmpty();
    }

    private static WireConfig withKey(WireConfig wire, DataFolder folder) {
        String key = folder.key(wire.id()).orElseGet(() -> made(wire.id(), folder));
        return wire.withKeys(List.of(KeyHash.of(key)));
    }

    static String made(String name, DataFolder folder) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        folder.key(name, key);
        return key;
    }
}
