package news.dateline.bench.faults.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One version of a story, as it was offered or as an event tells it.
///
/// @param wire the wire that offers it
/// @param sequence which of the wire's stories, from 1; 0 where a guid is none of ours and stands for the wire
/// @param version the wire's number of the version
/// @param hash of its words
public record Offer(String wire, long sequence, long version, String hash) {
    private static final Pattern GUID = Pattern.compile("urn:newsml:([a-z0-9-]{1,41})\\.example:fault:(\\d{1,15})");
    private static final int HASH_BYTES = 8;

    /// A version with these words.
    public static Offer of(String wire, long sequence, long version, String words) {
        return new Offer(wire, sequence, version, hash(words));
    }

    /// What an event says that it is.
    public static Offer told(String guid, long version, String words) {
        Matcher ours = GUID.matcher(guid);
        return ours.matches()
                ? of(ours.group(1), Long.parseLong(ours.group(2)), version, words)
                : of(guid, 0, version, words);
    }

    /// The wire's identity for the story.
    public String guid() {
        return "urn:newsml:" + wire + ".example:fault:" + sequence;
    }

    @Override
    public String toString() {
        return wire + " " + sequence + " v" + version + " " + hash;
    }

    private static String hash(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
