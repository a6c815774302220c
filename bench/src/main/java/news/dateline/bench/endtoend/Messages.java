package news.dateline.bench.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.dateline.bench.Prose;
import news.dateline.enrich.text.TextField;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.schemas.StoryHeaders;

/// Makes NewsML-G2 messages of three thousand bytes, as many as are wanted: sentences of real prose, put together anew
/// for each, so that they name whom stories name and no two are near-duplicates. Not safe for use by several threads.
final class Messages {
    private static final long SEED = 20_261_127;
    private static final int BYTES = 3_000;
    private static final int WORDS = 375;
    private static final int SENTENCES_A_PARAGRAPH = 2;
    private static final int HEADLINE = 70;
    private static final String END = "</div></body></html></inlineXML></contentSet></newsItem>\n";
    private static final WireProfile WIRE =
            new WireProfile("meridian", "meridian", Optional.empty(), Optional.of("en"));

    private final Random random = new Random(SEED);
    private final List<String> sentences = Prose.stories(WORDS).stream()
            .flatMap(story -> story.fields().stream())
            .map(TextField::text)
            .flatMap(text -> List.of(text.split("(?<=[.!?])\\s+", -1)).stream())
            .filter(sentence -> sentence.length() > HEADLINE / 2)
            .map(Messages::escaped)
            .toList();
    private int number;

    /// The next message.
    WireInput next() {
        byte[] bytes = text(number++).getBytes(StandardCharsets.UTF_8);
        return new WireInput(
                WIRE,
                bytes,
                Optional.of("application/xml"),
                Optional.empty(),
                StoryHeaders.newTraceId(),
                Instant.now());
    }

    private String text(int n) {
        String headline = headline(sentence());
        StringBuilder message = new StringBuilder(BYTES + END.length());
        message.append(head(n, headline));
        int length = message.toString().getBytes(StandardCharsets.UTF_8).length + END.length();
        while (length < BYTES) {
            StringBuilder paragraph = new StringBuilder("<p>");
            for (int i = 0; i < SENTENCES_A_PARAGRAPH; i++) {
                paragraph.append(sentence()).append(' ');
            }
            paragraph.append("</p>\n");
            message.append(paragraph);
            length += paragraph.toString().getBytes(StandardCharsets.UTF_8).length;
        }
        return message.append(END).toString();
    }

    private static String head(int n, String headline) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harbour.example:20261127:story-%d"
              version="1" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en">
            <itemMeta><itemClass qcode="ninat:text"/><provider literal="harbour.example"/>
            <versionCreated>2026-11-27T08:31:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
            <contentMeta><urgency>%d</urgency><language tag="en"/><keyword>harbour</keyword>
            <slugline separator="-">HARBOUR-%d</slugline><headline>%s</headline><by>By Rui Antunes</by>
            <creditline>Harbour</creditline></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
            <head><title>%s</title></head><body><div>
            """.formatted(n, 4 + n % 4, n, headline, headline);
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    // Cut between words, so never within a reference.
    private static String headline(String sentence) {
        int space = sentence.lastIndexOf(' ', HEADLINE);
        return space > 0 ? sentence.substring(0, space) : sentence;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
