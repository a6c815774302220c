package news.dateline.schemas;

import java.util.Set;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.WireStory;

/// How much haste a story needs. Editorial urgency decides (IPTC: 1 most urgent, 9 least); a signal can only raise it.
/// Transmission priority says nothing about it.
public final class Priorities {
    private static final int FLASH_URGENCY = 1;
    private static final int URGENT_URGENCY = 3;
    private static final Set<String> FLASH_SIGNALS = Set.of("sig:flash", "sig:alert", "sig:bulletin");

    private Priorities() {}

    /// The priority of one version of a story.
    public static Priority of(WireStory story) {
        int urgency = story.getUrgency().orElse(Integer.MAX_VALUE);
        if (urgency == FLASH_URGENCY || story.getSignals().stream().anyMatch(Priorities::isFlash)) {
            return Priority.FLASH;
        }
        // A kill or a recall cannot wait behind the day's features.
        return !takesBack(story) && urgency > URGENT_URGENCY ? Priority.ROUTINE : Priority.URGENT;
    }

    /// Whether a version takes the express lane: a flash, and whatever takes a story back.
    public static boolean hurries(WireStory story) {
        return takesBack(story) || of(story) == Priority.FLASH;
    }

    // Itself, or what came before it (NewsML 1.x RevisionStatus).
    private static boolean takesBack(WireStory story) {
        return story.getPubStatus() != PubStatus.USABLE
                || story.getStatusChanges().stream().anyMatch(change -> change.getStatus() != PubStatus.USABLE);
    }

    private static boolean isFlash(ConceptRef signal) {
        return signal.getQcode().filter(FLASH_SIGNALS::contains).isPresent();
    }
}
