package news.dateline.ingest.parse;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What a parser must know of the wire that the bytes came from.
///
/// @param id the wire's id in the configuration
/// @param provider whose stories they are; the scope of their guids. A name that [news.dateline.schemas.StoryId] takes
/// @param zone the zone of times that have none; empty when the wire's operator has not said
/// @param language BCP 47 tag for items that declare none
/// @param formats the formats that it sends; empty for any
public record WireProfile(
        String id, String provider, Optional<ZoneId> zone, Optional<String> language, List<String> formats) {
    public WireProfile {
        formats = List.copyOf(formats);
    }

    /// A wire that sends any format.
    public WireProfile(String id, String provider, Optional<ZoneId> zone, Optional<String> language) {
        this(id, provider, zone, language, List.of());
    }

    /// Whether it sends this format.
    boolean sends(String format) {
        return formats.isEmpty() || formats.contains(format);
    }
}
