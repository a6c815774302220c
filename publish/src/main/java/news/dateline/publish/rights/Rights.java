package news.dateline.publish.rights;

import java.util.Map;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.WireStory;

/// Decides what a channel may have of a story, by what the configuration says of its wire. The usage terms that a story
/// carries are words for people: they travel with it and are not read here.
///
/// @param byWire by the wire's id; a wire that is not there is free
public record Rights(Map<String, WireRights> byWire) {
    /// Of wires without restrictions.
    public static final Rights FREE = new Rights(Map.of());

    public Rights {
        byWire = Map.copyOf(byWire);
    }

    /// What a channel may have.
    public Permission of(WireStory story, Channel channel) {
        WireRights rights = byWire.getOrDefault(story.getWire(), WireRights.FREE);
        return rights.text()
                .refusal(channel)
                .<Permission>map(reason -> new Permission.Refused("text of " + story.getWire() + ": " + reason))
                .orElseGet(() -> pictures(rights, story, channel));
    }

    private static Permission pictures(WireRights rights, WireStory story, Channel channel) {
        if (story.getPictures().isEmpty()) {
            return new Permission.Full();
        }
        return rights.pictures()
                .refusal(channel)
                .<Permission>map(reason -> new Permission.TextOnly("pictures of " + story.getWire() + ": " + reason))
                .orElseGet(Permission.Full::new);
    }
}
