package news.dateline.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.text.DecodedText;
import news.dateline.ingest.parse.xml.XmlRoot;
import org.jspecify.annotations.Nullable;

/// What came, as the parsers look at it to tell their own: each question is answered once for all of them.
public final class Document {
    private static final int BLANK_START = 4096;

    private final WireInput input;
    private @Nullable String xmlRoot;
    private HardenedJson.@Nullable Reading json;
    private @Nullable DecodedText text;

    /// @param input what came
    public Document(WireInput input) {
        this.input = input;
    }

    /// What came, with where from and when.
    public WireInput input() {
        return input;
    }

    /// The bytes; not to be changed.
    public byte[] bytes() {
        return input.bytes();
    }

    /// The local name of the root element of what looks like XML, HTML included; empty for everything else.
    public Optional<String> xmlRoot() {
        if (xmlRoot == null) {
            xmlRoot = XmlRoot.looksLikeXml(bytes()) ? XmlRoot.of(bytes()).orElse("") : "";
        }
        return xmlRoot.isEmpty() ? Optional.empty() : Optional.of(xmlRoot);
    }

    /// Whether the first visible character opens an object or an array.
    public boolean looksLikeJson() {
        int start = 0;
        int end = Math.min(bytes().length, BLANK_START);
        // UTF-16 and UTF-32 have zeros beside their ASCII characters, and all have marks at the start.
        while (start < end && (isMark(bytes()[start]) || (bytes()[start] >= 0 && bytes()[start] <= ' '))) {
            start++;
        }
        return start < end && (bytes()[start] == '{' || bytes()[start] == '[');
    }

    /// What looks like JSON, read; or what is wrong with it.
    public HardenedJson.Reading json() {
        if (json == null) {
            json = HardenedJson.read(bytes());
        }
        return json;
    }

    /// The object that the document is, if it is JSON and one object.
    public Optional<JsonObject> jsonObject() {
        return looksLikeJson()
                        && json() instanceof HardenedJson.Reading.Read whole
                        && whole.root() instanceof JsonObject object
                ? Optional.of(object)
                : Optional.empty();
    }

    /// All of it as text, in the declared encoding unless it is UTF-8.
    public DecodedText text() {
        if (text == null) {
            text = DecodedText.of(bytes(), input.charset());
        }
        return text;
    }

    /// The first bytes as ASCII and Latin-1, for a message or a guess.
    ///
    /// @param most how many
    public String start(int most) {
        return new String(bytes(), 0, Math.min(bytes().length, most), StandardCharsets.ISO_8859_1);
    }

    private static boolean isMark(byte value) {
        return value == (byte) 0xEF
                || value == (byte) 0xBB
                || value == (byte) 0xBF
                || value == (byte) 0xFE
                || value == (byte) 0xFF;
    }
}
