package news.dateline.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.newsmlg2.NewsMlG2Parser;
import news.dateline.ingest.parse.page.PageParser;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlFault;
import news.dateline.ingest.parse.xml.XmlRoot;

/// All formats that Dateline reads. The content says which one it is; the declared type decides only whether a wire
/// may send it at all.
public final class Parsers {
    private static final Set<String> MEDIA_TYPES = Set.of(
            "application/vnd.iptc.g2.newsmessage+xml",
            "application/vnd.iptc.g2.newsitem+xml",
            "application/xml",
            "text/xml",
            "text/plain",
            "application/octet-stream");
    private static final int SEEN = 40;

    // In this order: the strictest first, as a page of text could be anything.
    private final List<WireParser> parsers = List.of(new NewsMlG2Parser(), new PageParser());

    /// Whether some format may come under this media type; parameters and case do not matter.
    public boolean accepts(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return MEDIA_TYPES.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    /// The formats' names.
    public List<String> formats() {
        return parsers.stream().map(WireParser::format).toList();
    }

    /// What the items of the input mean; never empty.
    public List<ParseOutcome> parse(WireInput input) {
        if (isBlank(input.bytes())) {
            return List.of(new Rejected(Reason.EMPTY, input.bytes().length + " bytes, none of them visible", "start"));
        }
        return parserOf(input).map(parser -> parser.parse(input)).orElseGet(() -> List.of(unknown(input.bytes())));
    }

    /// The format that the content looks like; empty when no parser knows it.
    public Optional<String> formatOf(WireInput input) {
        return parserOf(input).map(WireParser::format);
    }

    private Optional<WireParser> parserOf(WireInput input) {
        return parsers.stream().filter(parser -> parser.recognises(input)).findFirst();
    }

    private static Rejected unknown(byte[] bytes) {
        if (XmlRoot.looksLikeXml(bytes)) {
            return XmlRoot.of(bytes).filter("html"::equalsIgnoreCase).isPresent()
                    ? new Rejected(Reason.UNKNOWN_FORMAT, "HTML document", "start")
                    : unknownXml(bytes);
        }
        String seen = new String(bytes, 0, Math.min(bytes.length, SEEN), java.nio.charset.StandardCharsets.US_ASCII);
        String visible = seen.replaceAll("[^\\x20-\\x7e]", ".");
        return new Rejected(Reason.UNKNOWN_FORMAT, "The content begins with \"" + visible + "\"", "start");
    }

    // XML that nobody knows may also be XML that is broken or hostile: say which.
    private static Rejected unknownXml(byte[] bytes) {
        try {
            XmlCursor cursor = HardenedXml.open(bytes);
            cursor.nextTag();
            String root = cursor.name();
            String namespace = cursor.namespace();
            cursor.finish();
            return new Rejected(Reason.UNKNOWN_FORMAT, "XML with the root {" + namespace + "}" + root, "start");
        } catch (XMLStreamException e) {
            return XmlFault.rejected(e);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0 && b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }
}
