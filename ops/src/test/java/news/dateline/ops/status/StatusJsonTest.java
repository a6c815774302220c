package news.dateline.ops.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatusJsonTest {
    @Test
    void saysAllThatIsKnownOfEachVersion() {
        StoryStatus status = new StoryStatus(
                "meridian-1",
                "urn:ferry",
                "meridian",
                List.of(
                        new VersionStatus("t4", 3, 40_000L, null, Outcome.duplicate(41_000)),
                        new VersionStatus("t3", 3, 30_000L, 31_000L, Outcome.held(32_000, 90_000L)),
                        new VersionStatus(
                                "t2",
                                2,
                                20_000L,
                                21_000L,
                                new Outcome(Became.PUBLISHED, 22_000, null, null, 1L, List.of("all"), null)),
                        new VersionStatus("t1", 1, 10_000L, null, Outcome.superseded(11_000, 2L))),
                1,
                List.of("all"),
                null);

        assertThat(StatusJson.of(status).toString())
                .isEqualTo("{\"id\":\"meridian-1\",\"guid\":\"urn:ferry\",\"wire\":\"meridian\",\"state\":\"held\","
                        + "\"revision\":1,\"channels\":[\"all\"],\"versions\":["
                        + "{\"version\":3,\"trace\":\"t4\",\"state\":\"duplicate\",\"receivedAt\":\"1970-01-01T00:00:40Z\","
                        + "\"decidedAt\":\"1970-01-01T00:00:41Z\"},"
                        + "{\"version\":3,\"trace\":\"t3\",\"state\":\"held\",\"receivedAt\":\"1970-01-01T00:00:30Z\","
                        + "\"enrichedAt\":\"1970-01-01T00:00:31Z\",\"decidedAt\":\"1970-01-01T00:00:32Z\","
                        + "\"heldUntil\":\"1970-01-01T00:01:30Z\"},"
                        + "{\"version\":2,\"trace\":\"t2\",\"state\":\"published\",\"receivedAt\":\"1970-01-01T00:00:20Z\","
                        + "\"enrichedAt\":\"1970-01-01T00:00:21Z\",\"decidedAt\":\"1970-01-01T00:00:22Z\",\"revision\":1,"
                        + "\"channels\":[\"all\"]},"
                        + "{\"version\":1,\"trace\":\"t1\",\"state\":\"superseded\",\"receivedAt\":\"1970-01-01T00:00:10Z\","
                        + "\"decidedAt\":\"1970-01-01T00:00:11Z\",\"supersededBy\":2}]}");
    }

    @Test
    void saysWhyAVersionWaitsOrWasTakenBack() {
        StoryStatus status = new StoryStatus(
                "meridian-1",
                null,
                "meridian",
                List.of(new VersionStatus(
                        "t5", 5, null, null, Outcome.waiting(Became.NEEDS_PERSON, 1_000, "USABLE_AFTER_KILL"))),
                2,
                List.of(),
                "KILLED");

        assertThat(StatusJson.of(status).toString())
                .isEqualTo("{\"id\":\"meridian-1\",\"wire\":\"meridian\",\"state\":\"needs-person\",\"revision\":2,"
                        + "\"channels\":[],\"withdrawnFor\":\"KILLED\",\"versions\":[{\"version\":5,\"trace\":\"t5\","
                        + "\"state\":\"needs-person\",\"decidedAt\":\"1970-01-01T00:00:01Z\","
                        + "\"reason\":\"USABLE_AFTER_KILL\"}]}");
    }

    @Test
    void aStoryOfWhichOnlyARepeatIsKnownIsAccepted() {
        StoryStatus status = new StoryStatus(
                "meridian-1",
                null,
                "meridian",
                List.of(new VersionStatus("t1", 1, null, null, Outcome.duplicate(1_000))),
                0,
                List.of(),
                null);

        assertThat(StatusJson.of(status).path("state").asText()).isEqualTo("accepted");
    }
}
