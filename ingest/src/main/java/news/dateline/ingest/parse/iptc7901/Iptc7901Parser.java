package news.dateline.ingest.parse.iptc7901;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.legacy.Frame;
import news.dateline.ingest.parse.legacy.LegacyLimit;

/// IPTC 7901: one message or several, between control characters. docs/formats/iptc7901.md has its rules.
public final class Iptc7901Parser implements WireParser {
    static final String FORMAT = "iptc7901";

    @Override
    public String format() {
        return FORMAT;
    }

    /// A header after SOH; where SOH is lost, a whole header and a start of text, or one and a keyword line.
    @Override
    public boolean recognises(Document document) {
        byte[] bytes = document.bytes();
        Optional<Iptc7901Header> header = Iptc7901Header.of(Frame.firstLine(bytes, LegacyLimit.MAX_HEADER.most()));
        return header.isPresent()
                && (Frame.isFramed(bytes)
                        || (header.get().priority().isPresent() && Frame.hasText(bytes))
                        || (header.get().isWhole() && hasKeywordLine(bytes)));
    }

    private static boolean hasKeywordLine(byte[] bytes) {
        int start = Frame.start(bytes);
        int length = Math.min(bytes.length - start, LegacyLimit.MAX_HEADER.most());
        List<String> lines = new String(bytes, start, length, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isBlank())
                .limit(3)
                .toList();
        return lines.size() == 3 && lines.get(1).strip().endsWith(Iptc7901Message.SEPARATOR);
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        WireInput input = document.input();
        List<byte[]> frames = Frame.split(document.bytes());
        List<ParseOutcome> outcomes = new ArrayList<>();
        for (byte[] bytes : frames.subList(0, Math.min(frames.size(), LegacyLimit.MAX_MESSAGES.most()))) {
            outcomes.add(new Iptc7901Message(input, "message " + (outcomes.size() + 1)).read(bytes));
        }
        if (frames.size() > LegacyLimit.MAX_MESSAGES.most()) {
            outcomes.add(LegacyLimit.MAX_MESSAGES.passed(frames.size(), "message " + (outcomes.size() + 1)));
        }
        return outcomes;
    }
}
