package news.dateline.ingest.parse.anpa;

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

/// ANPA 1312: one message or several, between control characters. docs/formats/anpa1312.md has its rules.
public final class AnpaParser implements WireParser {
    static final String FORMAT = "anpa1312";

    @Override
    public String format() {
        return FORMAT;
    }

    /// Both lines of a header; where SOH is lost, also a start of text.
    @Override
    public boolean recognises(Document document) {
        byte[] bytes = document.bytes();
        if (!beginsWithLetter(bytes)) {
            return false;
        }
        Optional<AnpaHeader> header = AnpaHeader.of(start(bytes));
        return header.isPresent() && (Frame.isFramed(bytes) || Frame.hasText(bytes));
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        WireInput input = document.input();
        List<byte[]> frames = Frame.split(document.bytes());
        List<ParseOutcome> outcomes = new ArrayList<>();
        for (byte[] bytes : frames.subList(0, Math.min(frames.size(), LegacyLimit.MAX_MESSAGES.most()))) {
            outcomes.add(new AnpaMessage(input, "message " + (outcomes.size() + 1)).read(bytes));
        }
        if (frames.size() > LegacyLimit.MAX_MESSAGES.most()) {
            outcomes.add(LegacyLimit.MAX_MESSAGES.passed(frames.size(), "message " + (outcomes.size() + 1)));
        }
        return outcomes;
    }

    // Nearly all other documents are told by that, and at once.
    private static boolean beginsWithLetter(byte[] bytes) {
        int at = Frame.start(bytes);
        while (at < bytes.length && Character.isWhitespace(bytes[at] & 0xFF)) {
            at++;
        }
        return at < bytes.length && ((bytes[at] >= 'A' && bytes[at] <= 'Z') || (bytes[at] >= 'a' && bytes[at] <= 'z'));
    }

    private static String start(byte[] bytes) {
        int start = Frame.start(bytes);
        int length = Math.min(bytes.length - start, LegacyLimit.MAX_HEADER.most());
        String text = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\u0002');
        return end < 0 ? text : text.substring(0, end);
    }
}
