package news.dateline.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in channels, in memory: the newest event of each story. A site that has a database does the same
/// there. For one thread.
public final class StandingStories {
    private final Map<Place, Delivery.Event> newest = new HashMap<>();

    private record Place(String channel, String storyId) {}

    /// Takes in what has come. What has come before changes nothing, because of its revision.
    ///
    /// @return whether the story looks different now
    public boolean take(Delivery delivery) {
        Place place = new Place(delivery.position().channel(), delivery.storyId());
        return switch (delivery) {
            case Delivery.Event event -> takeNewer(place, event);
            case Delivery.Removed removed -> newest.remove(place) != null;
            // It may be a kill. What is not understood is not shown.
            case Delivery.Unreadable unreadable -> newest.remove(place) != null;
        };
    }

    /// A story as it stands in a channel; empty when it does not.
    public Optional<Delivery.Standing> standing(String channel, String storyId) {
        return newest.get(new Place(channel, storyId)) instanceof Delivery.Standing standing
                ? Optional.of(standing)
                : Optional.empty();
    }

    /// All that stands in a channel, in no order.
    public List<Delivery.Standing> standing(String channel) {
        List<Delivery.Standing> standing = new ArrayList<>();
        newest.forEach((place, event) -> {
            if (place.channel().equals(channel) && event instanceof Delivery.Standing one) {
                standing.add(one);
            }
        });
        return standing;
    }

    private boolean takeNewer(Place place, Delivery.Event event) {
        Delivery.Event there = newest.get(place);
        if (there != null && there.revision() >= event.revision()) {
            return false;
        }
        // Also of a withdrawn story: its revision says what is old.
        newest.put(place, event);
        return true;
    }
}
