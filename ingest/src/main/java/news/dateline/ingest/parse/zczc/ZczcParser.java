package news.dateline.ingest.parse.zczc;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.legacy.Frame;
import news.dateline.ingest.parse.legacy.LegacyLimit;
import news.dateline.ingest.parse.legacy.WireText;
import news.dateline.ingest.parse.text.DecodedText;

/// Messages between `ZCZC` and `NNNN`, the signals of telex (ITU-T F.1), with the header lines that agencies
/// put behind the first. docs/formats/zczc.md has its rules.
public final class ZczcParser implements WireParser {
    static final String FORMAT = "zczc";
    private static final String START = "ZCZC";
    private static final String END = "NNNN";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        return Frame.firstLine(document.bytes(), START.length()).equals(START);
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        byte[] bytes = document.bytes();
        if (bytes.length > LegacyLimit.MAX_MESSAGE_BYTES.most()) {
            return List.of(LegacyLimit.MAX_MESSAGE_BYTES.passed(bytes.length, "start"));
        }
        DecodedText decoded = document.text();
        if (!decoded.isDecoded()) {
            return List.of(new Rejected(Reason.BAD_ENCODING, decoded.fault(), decoded.faultPosition()));
        }
        WireText text = WireText.of(decoded.text());
        List<ParseOutcome> outcomes = new ArrayList<>();
        if (!text.text().stripLeading().startsWith(START)) {
            // An escape sequence or a typesetter's instruction ran into the signal of the first message.
            outcomes.add(new Rejected(
                    Reason.UNKNOWN_FORMAT, "Without its control characters it does not begin with ZCZC", "start"));
        }
        for (List<String> message : messages(text.text())) {
            String position = "message " + (outcomes.size() + 1);
            if (outcomes.size() == LegacyLimit.MAX_MESSAGES.most()) {
                outcomes.add(LegacyLimit.MAX_MESSAGES.passed(outcomes.size() + 1L, position));
                return outcomes;
            }
            outcomes.add(new ZczcMessage(document.input(), position, decoded.assumed(), text.removed()).read(message));
        }
        return outcomes;
    }

    // Each begins with ZCZC and ends with NNNN, with the next ZCZC, or where the input ends.
    private static List<List<String>> messages(String text) {
        List<List<String>> messages = new ArrayList<>();
        boolean open = false;
        for (String line : text.lines().toList()) {
            String stripped = line.strip();
            if (stripped.startsWith(START)) {
                messages.add(new ArrayList<>());
                open = true;
            } else if (stripped.equals(END)) {
                open = false;
            }
            if (open) {
                messages.getLast().add(line);
            }
        }
        return messages;
    }
}
