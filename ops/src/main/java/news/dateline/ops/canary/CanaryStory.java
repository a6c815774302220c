package news.dateline.ops.canary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;

/// One of the stories that are sent again and again, always the same version with the same words: publish knows it from
/// the second time on, and its ledger does not grow.
///
/// @param number there are [#EACH] of each lane, so that they go different ways
/// @param flash whether it takes the express lane
public record CanaryStory(int number, boolean flash) {
    /// How many there are for each lane.
    public static final int EACH = 12;

    private static final int FLASH_URGENCY = 1;
    private static final int ROUTINE_URGENCY = 5;

    /// The one that is sent as the `n`-th: the lanes take turns.
    public static CanaryStory at(long n) {
        return new CanaryStory((int) (n / 2 % EACH), n % 2 == 1);
    }

    /// What its lane is called: `flash` or `routine`.
    public String lane() {
        return flash ? "flash" : "routine";
    }

    /// The story as ninjs 1.4. Whoever changes a word of it must change the version: two texts under one number are a
    /// question for a person.
    public byte[] ninjs() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("uri", "urn:dateline:canary:" + lane() + ":" + number)
                .put("type", "text")
                .put("version", "1")
                .put("versioncreated", "2026-01-01T00:00:00Z")
                .put("pubstatus", "usable")
                .put("urgency", flash ? FLASH_URGENCY : ROUTINE_URGENCY)
                .put("language", "en")
                .put("headline", "Canary, not for publication")
                .put("body_text", "This story was sent by Dateline itself. No reader may see it.")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
