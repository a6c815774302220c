package news.dateline.schemas;

import java.nio.charset.StandardCharsets;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// What marks a canary: a story that Dateline sends itself, to see that stories go through every stage. Its wire is
/// one that nobody can configure, and no channel ever hears of it (docs/adr/0019).
public final class Canary {
    /// The id of the wire, the provider too; in the header `wire` of every record about a canary.
    public static final String WIRE = "dateline-canary";

    private Canary() {}

    /// Whether a story is a canary.
    public static boolean is(WireStory story) {
        return WIRE.equals(story.getWire());
    }

    /// Whether a record is about one, by its header [StoryHeaders#WIRE].
    public static boolean marks(byte @Nullable [] wire) {
        return wire != null && WIRE.equals(new String(wire, StandardCharsets.US_ASCII));
    }
}
