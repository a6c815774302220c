package news.dateline.bench.faults.house;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import news.dateline.bench.faults.check.Offer;

/// A version of an invented story. The words of each are its own, so that none is a near-duplicate of another.
///
/// @param wire who sends it
/// @param sequence which of the wire's stories, from 1
/// @param version from 1
/// @param urgency IPTC: 1 most urgent, 9 least
/// @param embargo when it may be told
/// @param kills whether it takes back all that was said
record Story(String wire, long sequence, long version, int urgency, Optional<Instant> embargo, boolean kills) {
    /// The urgency of what can wait.
    static final int ROUTINE = 5;

    private static final int LENGTH = 80;
    private static final int VOCABULARY = 5_000;

    /// A version that may be told at once.
    static Story of(String wire, long sequence, long version, int urgency) {
        return new Story(wire, sequence, version, urgency, Optional.empty(), false);
    }

    /// The first version of one that may be told later.
    static Story heldUntil(Instant embargo, long sequence) {
        return new Story(Wires.HELD, sequence, 1, ROUTINE, Optional.of(embargo), false);
    }

    /// The version that takes a story back.
    static Story kill(long sequence, long version) {
        return new Story(Wires.KILLED, sequence, version, ROUTINE, Optional.empty(), true);
    }

    /// The version as the checker knows it.
    Offer offer() {
        return Offer.of(
                wire, sequence, version, kills ? Channel.WITHDRAWN : Channel.told(headline(), List.of(words())));
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
                    %s<pubStatus qcode="%s"/>
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
                        embargo.map(until -> "<embargoed>" + until + "</embargoed>")
                                .orElse(""),
                        kills ? "stat:canceled" : "stat:usable",
                        urgency,
                        headline(),
                        words())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String headline() {
        return "Ferry " + sequence + " sails from Piraeus, version " + version;
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
