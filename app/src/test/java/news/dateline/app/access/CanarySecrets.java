package news.dateline.app.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Secrets that nobody has but this test, so that each can be recognised wherever it should not be.
final class CanarySecrets {
    private final Map<String, String> byName = new LinkedHashMap<>();

    /// A new one, of letters and digits.
    String random(String name) {
        return add(name, UUID.randomUUID().toString().replace("-", "") + "Canary");
    }

    /// A new one in the form of a wire's signing secret.
    String signing(String name) {
        String bytes = "signing" + UUID.randomUUID().toString().replace("-", "");
        String base64 = Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
        add(name + ", decoded", bytes);
        add(name, base64);
        return "whsec_" + base64;
    }

    /// One that was made elsewhere.
    String add(String name, String secret) {
        byName.put(name, secret);
        return secret;
    }

    int count() {
        return byName.size();
    }

    /// The names of those that are in a text, as they are or in base64.
    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The names of those that are in some bytes, as they are or in base64.
    Set<String> in(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        byName.forEach((name, secret) -> {
            if (all.contains(secret) || encoded(secret).anyMatch(all::contains)) {
                found.add(name);
            }
        });
        return found;
    }

    // In groups of three bytes, which may begin at each of the first three.
    private static Stream<String> encoded(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, 3)
                .mapToObj(from -> Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(bytes, from, from + (bytes.length - from) / 3 * 3)));
    }
}
