package news.dateline.ingest.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.anpa.AnpaParser;
import news.dateline.ingest.parse.ap.ApMediaApiParser;
import news.dateline.ingest.parse.dpa.DigitalwiresParser;
import news.dateline.ingest.parse.feed.AtomParser;
import news.dateline.ingest.parse.feed.RssParser;
import news.dateline.ingest.parse.html.HtmlParser;
import news.dateline.ingest.parse.iptc7901.Iptc7901Parser;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.newsml1.NewsMl1Parser;
import news.dateline.ingest.parse.newsmlg2.NewsMlG2Parser;
import news.dateline.ingest.parse.ninjs.NinjsParser;
import news.dateline.ingest.parse.nitf.NitfParser;
import news.dateline.ingest.parse.page.PageParser;
import news.dateline.ingest.parse.xml.HardenedXml;
import news.dateline.ingest.parse.xml.XmlCursor;
import news.dateline.ingest.parse.xml.XmlFault;
import news.dateline.ingest.parse.xml.XmlRoot;
import news.dateline.ingest.parse.zczc.ZczcParser;

/// All formats that Dateline reads. The content says which one it is; the declared type decides only whether a wire
/// may send it at all.
public final class Parsers {
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("text/.+|application/(xml|json|octet-stream|.+\\+xml|.+\\+json)");
    private static final int SEEN = 40;

    // In this order: the strictest first, as a page of text could be anything. What is JSON as a whole can be nothing
    // else, and whether it is costs no search.
    private static final List<WireParser> ALL = List.of(
            new ApMediaApiParser(),
            new DigitalwiresParser(),
            new NinjsParser(),
            new NewsMlG2Parser(),
            new NitfParser(),
            new NewsMl1Parser(),
            new AnpaParser(),
            new Iptc7901Parser(),
            new ZczcParser(),
            new RssParser(),
            new AtomParser(),
            new HtmlParser(),
            new PageParser());

    private final List<WireParser> parsers;

    /// All of them.
    public Parsers() {
        this(ALL);
    }

    /// @param parsers in the order in which they are asked
    Parsers(List<WireParser> parsers) {
        this.parsers = List.copyOf(parsers);
    }

    /// Whether some format may come under this media type; parameters and case do not matter.
    public boolean accepts(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String type = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return MEDIA_TYPE.matcher(type.strip().toLowerCase(Locale.ROOT)).matches();
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
        Document document = new Document(input);
        return parserOf(document).map(parser -> parse(parser, document)).orElseGet(() -> List.of(unknown(document)));
    }

    private static List<ParseOutcome> parse(WireParser parser, Document document) {
        WireProfile wire = document.input().wire();
        if (!wire.sends(parser.format())) {
            return List.of(new Rejected(
                    Reason.FORMAT_NOT_ALLOWED,
                    "The content is " + parser.format() + "; this wire sends " + String.join(", ", wire.formats()),
                    "start"));
        }
        List<ParseOutcome> outcomes = parser.parse(document);
        // What has no outcome is neither a story nor in quarantine: it would be lost.
        return outcomes.isEmpty()
                ? List.of(new Rejected(
                        Reason.UNKNOWN_FORMAT,
                        "The content looks like " + parser.format() + " and has no item",
                        "start"))
                : outcomes;
    }

    /// The format that the content looks like; empty when no parser knows it.
    public Optional<String> formatOf(WireInput input) {
        return parserOf(new Document(input)).map(WireParser::format);
    }

    private Optional<WireParser> parserOf(Document document) {
        for (WireParser parser : parsers) {
            if (parser.recognises(document)) {
                return Optional.of(parser);
            }
        }
        return Optional.empty();
    }

    private static Rejected unknown(Document document) {
        if (XmlRoot.looksLikeXml(document.bytes())) {
            return unknownXml(document.bytes());
        }
        if (document.looksLikeJson()) {
            return unknownJson(document.json());
        }
        String visible = document.start(SEEN).replaceAll("[^\\x20-\\x7e]", ".");
        return new Rejected(Reason.UNKNOWN_FORMAT, "The content begins with \"" + visible + "\"", "start");
    }

    // JSON that nobody knows may also be JSON that is broken or hostile: say which.
    private static Rejected unknownJson(HardenedJson.Reading json) {
        return switch (json) {
            case HardenedJson.Reading.Broken broken -> broken.rejected();
            case HardenedJson.Reading.Read whole ->
                new Rejected(
                        Reason.UNKNOWN_FORMAT,
                        whole.root() instanceof JsonObject object
                                ? "JSON object with the members "
                                        + object.names().stream().limit(SEEN).toList()
                                : "JSON array",
                        "start");
        };
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
