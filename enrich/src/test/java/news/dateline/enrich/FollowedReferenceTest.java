package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.enrich.reference.Entities;
import news.dateline.enrich.reference.LiveReference;
import org.junit.jupiter.api.Test;

class FollowedReferenceTest {
    private static final long SECOND = 1_000_000_000;

    private long nanos;
    private final LiveReference live =
            new LiveReference(List.of(Entities.person("person:ada-lindqvist", "Ada Lindqvist")));
    private final FollowedReference followed = new FollowedReference(live, () -> nanos);

    @Test
    void nothingCountsBeforeTheTopicWasReadToItsEnd() {
        put("person:jo-vik", "Jo Vik");
        nanos = 10 * SECOND;
        followed.settle(false);
        assertThat(live.get().byId("person:jo-vik")).isEmpty();

        followed.settle(true);
        assertThat(live.get().byId("person:jo-vik")).isPresent();
    }

    @Test
    void whatComesLaterCountsWhenNothingHasComeForAMoment() {
        followed.settle(true);
        put("person:jo-vik", "Jo Vik");
        followed.settle(true);
        assertThat(live.get().byId("person:jo-vik")).isEmpty();

        nanos = SECOND;
        followed.settle(true);
        assertThat(live.get().byId("person:jo-vik")).isPresent();
    }

    @Test
    void aTombstoneTakesAnEntityAwayAndAnUnreadableRecordGivesItBack() {
        followed.remove("person:ada-lindqvist");
        followed.settle(true);
        assertThat(live.get().byId("person:ada-lindqvist")).isEmpty();

        followed.reset("person:ada-lindqvist");
        nanos = SECOND;
        followed.settle(true);
        assertThat(live.get().byId("person:ada-lindqvist")).isPresent();
    }

    private void put(String id, String name) {
        assertThat(followed.put(id, Entities.person(id, name))).isEmpty();
    }
}
