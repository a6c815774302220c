package news.dateline.publish.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;

/// Decides what a channel may have of a story: by what the configuration says of its wire, and by the terms for
/// machines that the story and its pictures bring themselves. Both must let it pass. Usage terms in words are for
/// people: they travel with the story and are not read here.
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
        StoryTerms terms = new StoryTerms(rights.unknown());
        return rights.text()
                .refusal(channel)
                .map(reason -> "text of " + story.getWire() + ": " + reason)
                .or(() -> terms.refusal(story.getRights(), channel).map(reason -> "terms of the story: " + reason))
                .<Permission>map(Permission.Refused::new)
                .orElseGet(() -> pictures(rights, story, channel));
    }

    private static Permission pictures(WireRights rights, WireStory story, Channel channel) {
        List<Picture> pictures = story.getPictures();
        if (pictures.isEmpty()) {
            return new Permission.Full();
        }
        Optional<String> ofWire = rights.pictures().refusal(channel);
        if (ofWire.isPresent()) {
            return new Permission.TextOnly("pictures of " + story.getWire() + ": " + ofWire.get());
        }
        StoryTerms terms = new StoryTerms(rights.unknown());
        SortedMap<Integer, String> refused = new TreeMap<>();
        for (int place = 0; place < pictures.size(); place++) {
            int here = place;
            terms.refusal(pictures.get(place).getRights(), channel).ifPresent(reason -> refused.put(here, reason));
        }
        return without(refused, pictures.size());
    }

    private static Permission without(SortedMap<Integer, String> refused, int pictures) {
        if (refused.isEmpty()) {
            return new Permission.Full();
        }
        int first = refused.firstKey();
        String reason = "terms of " + refused.size() + " of " + pictures + " pictures, picture " + (first + 1) + ": "
                + refused.get(first);
        return refused.size() == pictures
                ? new Permission.TextOnly(reason)
                : new Permission.SomePictures(new TreeSet<>(refused.keySet()), reason);
    }
}
