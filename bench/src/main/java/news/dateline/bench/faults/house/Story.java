package news.dateline.bench.faults.house;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import news.dateline.bench.faults.check.Offer;

/// A version of an invented story. The words of each are its own, so that none is a near-duplicate of another.
///
/// @param wire who sends it
/// @param sequence which of the wire's stories, from 1
/// @param version from 1
/// @param urgency IPTC: 1 most urgent, 9 least
record Story(String wire, long sequence, long version, int urgency) {
    private static final int LENGTH = 80;
    private static final int VOCABULARY = 5_000;

    /// The version as the checker knows it.
    Offer offer() {
        return Offer.of(wire, sequence, version, words());
    }

    /// The message, NewsML-G2.
    byte[] message() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="%d" standard="NewsML-G2"
                    standardversion="2.34" conformance="power" xml:lang="en">
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <provider literal="%s"/>
                    <versionCreated>2026-05-04T12:00:%02dZ</versionCreated>
                    <pubStatus qcode="stat:usable"/>
                  </itemMeta>
                  <contentMeta><urgency>%d</urgency><headline>%s</headline></contentMeta>
                  <contentSet>
                    <inlineXML contenttype="application/xhtml+xml">
                      <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html>
                    </inlineXML>
                  </contentSet>
                </newsItem>
                """.formatted(
                        offer().guid(),
                        version,
                        wire,
                        version,
                        urgency,
                        "Ferry " + sequence + " sails from Piraeus, version " + version,
                        words())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String words() {
        Random random = new Random(Objects.hash(wire, sequence));
        StringBuilder words = new StringBuilder("Ferry " + sequence + " of " + wire + ", version " + version + ":");
        for (int word = 0; word < LENGTH; word++) {
            words.append(" pier").append(random.nextInt(VOCABULARY));
        }
        return words.append('.').toString();
    }
}
