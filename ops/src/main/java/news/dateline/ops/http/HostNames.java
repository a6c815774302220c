package news.dateline.ops.http;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Under which names the port may be asked. A site of somebody else can make a name of its own point at this machine
/// (DNS rebinding), and a browser then lets that site read the answers; it cannot do so with an address or a name that
/// is not its own.
final class HostNames {
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{0,5}$");

    private final Set<String> names = new TreeSet<>(Set.of("localhost"));

    /// @param names besides `localhost` and addresses
    HostNames(Set<String> names) {
        names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    }

    /// Whether a request may be for this host.
    ///
    /// @param host the header, with or without a port
    boolean holds(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return names.contains(name) || ADDRESS.matcher(name).matches();
    }
}
