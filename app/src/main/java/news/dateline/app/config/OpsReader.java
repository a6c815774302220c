package news.dateline.app.config;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.http.KeyHash;
import news.dateline.ops.http.Role;
import news.dateline.ops.http.Token;
import news.dateline.ops.port.OpsSettings;

/// Reads where the ops port listens and who may ask.
final class OpsReader {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    // The port is not ready when nothing was measured for a minute.
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[?::1]?");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*");

    private OpsReader() {}

    /// @param environment variables that hashes may stand in
    static OpsSettings ops(Section section, Map<String, String> environment) {
        String host = section.text("host", "127.0.0.1");
        List<Optional<Token>> tokens = tokens(section, environment);
        boolean loopback = LOOPBACK.matcher(host).matches();
        boolean none = tokens.isEmpty();
        if (none && !loopback) {
            section.fault("tokens", "must be there when others than this machine can reach ops.host " + host);
        }
        return new OpsSettings(
                host,
                section.number("port", 0, 0, 65535),
                section.number("stagePort", 0, 0, 65535),
                section.parsed("names", "", OpsReader::names),
                section.parsed("interval", "5s", OpsReader::interval),
                section.parsed("canary", "", OpsReader::canary),
                tokens.stream().flatMap(Optional::stream).toList(),
                none && loopback);
    }

    private static Duration interval(String text) {
        Duration span = TimeSpan.parse(text);
        if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be from 1s to 30s");
        }
        return span;
    }

    private static Optional<Duration> canary(String text) {
        Optional<Duration> span = ConfigReader.optional(text).map(TimeSpan::parse);
        if (span.filter(often -> often.compareTo(SHORTEST) < 0).isPresent()) {
            throw new IllegalArgumentException("must be 1s or longer");
        }
        return span;
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        for (String part : text.split(",")) {
            String name = part.strip();
            if (!name.isEmpty()) {
                if (!NAME.matcher(name).matches()) {
                    throw new IllegalArgumentException("must be host names in lower case, with commas between them");
                }
                names.add(name);
            }
        }
        return names;
    }

    private static List<Optional<Token>> tokens(Section section, Map<String, String> environment) {
        Set<String> seen = new HashSet<>();
        return section.sections("tokens", one -> token(one, seen, environment));
    }

    private static Optional<Token> token(Section section, Set<String> seen, Map<String, String> environment) {
        String name = section.text("name", "");
        if (!Token.isName(name)) {
            section.fault("name", "'" + name + "' must be lower-case letters, digits and hyphens");
        } else if (!seen.add(name)) {
            section.fault("name", "'" + name + "' is there twice");
        }
        Role role = section.parsed("role", "read", OpsReader::role);
        Optional<KeyHash> hash = hash(section, environment);
        return Token.isName(name) ? hash.map(found -> new Token(name, role, found)) : Optional.empty();
    }

    private static Role role(String text) {
        return Stream.of(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be read or operate"));
    }

    // Whatever stands there may be the token itself: it is not repeated.
    private static Optional<KeyHash> hash(Section section, Map<String, String> environment) {
        String text = section.text("hash", "");
        try {
            return Optional.of(new KeyHash(Kept.read(text, environment)));
        } catch (IllegalArgumentException e) {
            section.fault("hash", Kept.place(text) + e.getMessage());
            return Optional.empty();
        }
    }
}
