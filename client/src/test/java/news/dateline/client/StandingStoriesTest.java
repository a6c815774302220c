package news.dateline.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import news.dateline.schemas.model.EventKind;
import org.junit.jupiter.api.Test;

class StandingStoriesTest {
    private final StandingStories state = new StandingStories();

    @Test
    void theNewestRevisionStands() {
        state.take(Told.delivery(EventKind.PUBLISHED, "meridian-1", 1));

        boolean changed = state.take(Told.delivery(EventKind.CORRECTED, "meridian-1", 2));

        assertThat(changed).isTrue();
        assertThat(Told.headline(state.standing("greece", "meridian-1"))).contains("Ferries sail, 2");
    }

    @Test
    void whatComesAgainChangesNothing() {
        state.take(Told.delivery(EventKind.UPDATED, "meridian-1", 2));

        boolean changed = state.take(Told.delivery(EventKind.UPDATED, "meridian-1", 2));

        assertThat(changed).isFalse();
    }

    @Test
    void aWithdrawnStoryDoesNotComeBackByAnOldEvent() {
        state.take(Told.delivery(EventKind.WITHDRAWN, "meridian-1", 2));

        boolean changed = state.take(Told.delivery(EventKind.PUBLISHED, "meridian-1", 1));

        assertThat(changed).isFalse();
        assertThat(state.standing("greece")).isEmpty();
    }

    @Test
    void aTombstoneTakesTheStoryDown() {
        state.take(Told.delivery(EventKind.PUBLISHED, "meridian-1", 1));

        boolean changed = state.take(new Delivery.Removed(new Position("greece", 0, 2), "meridian-1"));

        assertThat(changed).isTrue();
        assertThat(state.standing("greece", "meridian-1")).isEmpty();
    }

    @Test
    void aStoryOfWhichTheLastWordCannotBeReadIsNotShown() {
        state.take(Told.delivery(EventKind.PUBLISHED, "meridian-1", 1));

        boolean changed = state.take(new Delivery.Unreadable(
                new Position("greece", 0, 2), "meridian-1", ByteBuffer.wrap(new byte[] {7}), "no event"));

        assertThat(changed).isTrue();
        assertThat(state.standing("greece")).isEmpty();
    }

    @Test
    void anUnreadableWordOfAStoryThatDoesNotStandChangesNothing() {
        boolean changed = state.take(
                new Delivery.Unreadable(new Position("greece", 0, 0), "", ByteBuffer.allocate(0), "no event"));

        assertThat(changed).isFalse();
    }

    @Test
    void eachChannelHasItsOwnState() {
        state.take(Told.delivery(EventKind.PUBLISHED, "meridian-1", 1));
        state.take(Told.delivery(EventKind.PUBLISHED, "meridian-2", 1));
        state.take(
                new Delivery.Published(new Position("italy", 0, 0), Told.event(EventKind.PUBLISHED, "meridian-3", 1)));

        assertThat(state.standing("greece"))
                .extracting(Delivery::storyId)
                .containsExactlyInAnyOrder("meridian-1", "meridian-2");
        assertThat(state.standing("italy", "meridian-1")).isEmpty();
    }
}
