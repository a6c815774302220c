package news.dateline.ingest.parse.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.text.DeclaredCharset;
import news.dateline.ingest.parse.text.DecodedText;
import org.jsoup.parser.Parser;

/// Bytes to a page, as browsers read them.
final class HtmlPage {
    /// HTML Living Standard §4.2.5.4: a declaration stands within the first 1,024 bytes.
    private static final int PRESCAN = 1024;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([a-z0-9_:.-]{1,40})");
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.{1,2000}");

    private HtmlPage() {}

    static org.jsoup.nodes.Document read(Document document, Notes notes) {
        String base = document.input()
                .source()
                .filter(source -> ADDRESS.matcher(source).matches())
                .orElse("");
        return Parser.htmlParser().setMaxDepth(HtmlLimit.MAX_HTML_DEPTH.most()).parseInput(text(document, notes), base);
    }

    // What the bytes themselves show comes first, then what was declared with them, then what the page says.
    private static String text(Document document, Notes notes) {
        Optional<Charset> declared = mark(document.bytes())
                .or(() -> document.input().contentType().flatMap(DeclaredCharset::inType))
                .or(() -> inPage(document.start(PRESCAN)));
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new String(document.bytes(), declared.get());
        }
        // A page that is not in the UTF-8 that it declares is still read.
        DecodedText text = DecodedText.of(document.bytes());
        text.assumed().ifPresent(assumed -> notes.repair(Leniency.CHARSET_ASSUMED, assumed));
        return text.text();
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        int first = (bytes[0] & 0xff) << Byte.SIZE | (bytes[1] & 0xff);
        return switch (first) {
            case 0xFEFF -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }

    private static Optional<Charset> inPage(String start) {
        Matcher matcher = DECLARED.matcher(start);
        return matcher.find() ? DeclaredCharset.named(matcher.group(1)) : Optional.empty();
    }
}
