package news.dateline.bench.push;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// Makes NewsML-G2 messages of about three thousand bytes with invented text, as many as are wanted and no two with the
/// same guid. Safe for use by several threads.
final class Stories {
    private static final long SEED = 20_260_504;
    /// So many texts; a story is one of them under a guid of its own.
    private static final int TEXTS = 512;

    private static final int PARAGRAPHS = 6;
    private static final int SENTENCES = 2;
    private static final String[] WHO = {
        "The harbour master",
        "A spokeswoman for the council",
        "The ferry company",
        "Residents of the old town",
        "The ministry",
        "Two witnesses",
        "The head of the school",
        "Market traders",
        "The museum",
        "An engineer"
    };
    private static final String[] DID = {
        "confirmed", "denied", "said on Monday", "announced", "did not rule out", "welcomed", "warned", "told reporters"
    };
    private static final String[] WHAT = {
        "that the bridge would open in spring", "the loss of four trams", "plans for a second pier",
        "that repairs had taken nine weeks", "a fall in the price of herring", "that nobody had been hurt",
        "the appointment of a new conductor", "that the vote had been close", "a search for the missing buoy"
    };
    private static final String[] MORE = {
        "after a night of heavy rain", "although the budget is not settled", "before a crowd of several hundred",
        "in a letter of three pages", "as the first snow fell", "while the tide was still rising"
    };
    private static final String[] PLACES = {
        "Lisbon", "Helsinki", "Nairobi", "Valparaiso", "Naples", "Warsaw", "Canberra"
    };

    private static final String URGENCY = "<urgency>";
    private static final String GUID = "urn:newsml:harbour.example:20261123:push-";
    /// All numbers have the same length, so that a message's guid is put over that of another.
    private static final long FIRST = 100_000_000_000L;

    private final AtomicLong number = new AtomicLong();
    private final List<Around> texts = new ArrayList<>();

    Stories() {
        Random random = new Random(SEED);
        for (int n = 0; n < TEXTS; n++) {
            texts.add(Around.of(message(random)));
        }
    }

    /// A message and where its guid stands.
    @SuppressWarnings("ArrayRecordComponent")
    private record Around(byte[] message, int guidAt) {
        static Around of(String text) {
            byte[] message = text.replace("GUID", GUID + FIRST).getBytes(StandardCharsets.UTF_8);
            // What stands before it is ASCII: as many bytes as characters.
            return new Around(message, text.indexOf("GUID"));
        }
    }

    /// The next story.
    Story next() {
        long n = number.getAndIncrement();
        String guid = GUID + (FIRST + n);
        Around around = texts.get((int) (n % texts.size()));
        byte[] bytes = around.message().clone();
        System.arraycopy(guid.getBytes(StandardCharsets.US_ASCII), 0, bytes, around.guidAt(), guid.length());
        return new Story(guid, bytes);
    }

    /// The next story, most urgent.
    Story flash() {
        Story story = next();
        String head = new String(story.bytes(), StandardCharsets.ISO_8859_1);
        story.bytes()[head.indexOf(URGENCY) + URGENCY.length()] = '1';
        return story;
    }

    private static String message(Random random) {
        String place = any(PLACES, random);
        String headline = any(WHO, random) + " " + any(DID, random) + " " + any(WHAT, random);
        StringBuilder body = new StringBuilder();
        for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
            body.append("<p>");
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                body.append(sentence(random)).append(' ');
            }
            body.append("</p>\n");
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="GUID" version="1" standard="NewsML-G2"
              standardversion="2.34" conformance="power" xml:lang="en">
              <rightsInfo>
                <copyrightHolder literal="Harbour News Agency"/>
                <usageTerms>For use by subscribers of the Harbour text service. No resale.</usageTerms>
              </rightsInfo>
              <itemMeta>
                <itemClass qcode="ninat:text"/>
                <provider literal="harbour.example"/>
                <versionCreated>2026-11-23T08:31:00Z</versionCreated>
                <firstCreated>2026-11-23T08:31:00Z</firstCreated>
                <pubStatus qcode="stat:usable"/>
              </itemMeta>
              <contentMeta>
                <urgency>%d</urgency>
                <contentCreated>2026-11-23T08:31:00Z</contentCreated>
                <located type="cpnat:geoArea"><name>%s</name></located>
                <language tag="en"/>
                <keyword>harbour</keyword>
                <keyword>trams</keyword>
                <subject qcode="medtop:20000143" type="cpnat:abstract" confidence="90"><name xml:lang="en">fire</name></subject>
                <slugline separator="-">HARBOUR-%s-%d</slugline>
                <headline>%s</headline>
                <dateline>%s, Nov 23 (Harbour) –</dateline>
                <by>By Rui Antunes</by>
                <creditline>Harbour</creditline>
              </contentMeta>
              <contentSet>
                <inlineXML contenttype="application/xhtml+xml">
                  <html xmlns="http://www.w3.org/1999/xhtml">
                    <head><title>%s</title></head>
                    <body>
            %s      </body>
                  </html>
                </inlineXML>
              </contentSet>
            </newsItem>
            """.formatted(
                        4 + random.nextInt(4),
                        place,
                        place.toUpperCase(Locale.ROOT),
                        random.nextInt(1_000_000),
                        headline,
                        place.toUpperCase(Locale.ROOT),
                        headline,
                        body);
    }

    private static String sentence(Random random) {
        return any(WHO, random) + " " + any(DID, random) + " " + any(WHAT, random) + " " + any(MORE, random) + ", "
                + random.nextInt(10_000) + " days after " + any(PLACES, random) + ".";
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
