package news.dateline.bench;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.text.DecodedText;
import news.dateline.ingest.parse.xml.HardenedXml;

/// A file's every token and its text, by the same hardened reader as the parser's, and nothing made of them: what no
/// parser of the format can be faster than.
final class BareScan {
    private BareScan() {}

    /// Reads to the end. Text without markup, and HTML, is only decoded.
    ///
    /// @param format as the parser calls it
    /// @return something of what was read, so that none of it can be left out
    /// @throws XMLStreamException when it is no XML to the reader, however the parser mends it
    /// @throws IOException when it is no JSON
    static long of(WireInput input, String format) throws XMLStreamException, IOException {
        Document document = new Document(input);
        if (document.looksLikeJson()) {
            return json(input.bytes());
        }
        if (document.xmlRoot().isPresent() && !format.equals("html")) {
            HardenedXml.open(input.bytes()).finish();
            return input.bytes().length;
        }
        return DecodedText.of(input.bytes()).text().length();
    }

    private static long json(byte[] json) throws IOException {
        long characters = 0;
        try (JsonParser parser = HardenedJson.open(json)) {
            while (parser.nextToken() != null) {
                // Without being asked for it, Jackson passes over the text of a token.
                characters += parser.getTextLength();
            }
        }
        return characters;
    }
}
