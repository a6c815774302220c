package news.dateline.ingest.parse.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The encoding that is declared for a text.
public final class DeclaredCharset {
    private static final Pattern IN_TYPE = Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}\"?([a-z0-9_:.-]{1,40})");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String ASCII = "\r\n 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private DeclaredCharset() {}

    /// The one that a media type names; empty when it names none that there is.
    public static Optional<Charset> inType(String mediaType) {
        Matcher matcher = IN_TYPE.matcher(mediaType);
        return matcher.find() ? named(matcher.group(1)) : Optional.empty();
    }

    /// The same, where the bytes of ASCII are ASCII in it: what is told by such bytes can be in no other.
    public static Optional<Charset> overAscii(String mediaType) {
        return inType(mediaType)
                .filter(charset -> new String(ASCII.getBytes(StandardCharsets.US_ASCII), charset).equals(ASCII));
    }

    /// The one of this name; empty when there is none.
    public static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            // Encoding Standard §4.2: pages that say Latin-1 mean windows-1252.
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            return Optional.of(latin ? WINDOWS : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // Who names no charset there is declares none: the bytes decide.
            return Optional.empty();
        }
    }
}
