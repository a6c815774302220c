package news.dateline.ops.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TraceWordsTest {
    private static final Trace TRACE = new Trace(
            "ferry",
            List.of("ferry"),
            List.of("t1"),
            List.of(
                    new Hop(
                            new RecordPlace("wire.stories", 3, 17),
                            1_777_896_000_250L,
                            new Subject("ferry", "t1", 1_777_896_000_000L, 2L, null),
                            new Hop.Event(Step.PARSED, "parsed", "newsml-g2,\u001b[2J\nusable")),
                    new Hop(
                            new RecordPlace("stories.orders", 0, 1204),
                            1_777_896_061_000L,
                            new Subject("ferry", null, null, null, null),
                            new Hop.Event(Step.ORDERED, "ordered release", ""))),
            true);

    @Test
    void theTableHasALineForEachHopAndDoesNothingToATerminal() {
        assertThat(TraceTable.text(TRACE)).isEqualTo("""
                story  ferry
                trace  t1
                time                      seconds  topic           part  offset  ver  rev  what             why
                2026-05-04T12:00:00.250Z  0.250    wire.stories    3     17      2    -    parsed           newsml-g2,\\x1b[2J usable
                2026-05-04T12:01:01.000Z  -        stories.orders  0     1204    -    -    ordered release
                There are older hops than these 2.
                """);
    }

    @Test
    void theJsonSaysOnlyWhatThereIsToSay() {
        assertThat(TraceJson.of(TRACE))
                .hasToString("{\"id\":\"ferry\",\"stories\":[\"ferry\"],\"traces\":[\"t1\"],"
                        + "\"cut\":true,\"hops\":[{\"time\":\"2026-05-04T12:00:00.250Z\",\"secondsSinceReceived\":0.25,"
                        + "\"topic\":\"wire.stories\",\"partition\":3,\"offset\":17,\"what\":\"parsed\","
                        + "\"why\":\"newsml-g2,\\u001B[2J\\nusable\",\"story\":\"ferry\",\"version\":2,\"trace\":\"t1\"},"
                        + "{\"time\":\"2026-05-04T12:01:01Z\",\"topic\":\"stories.orders\",\"partition\":0,\"offset\":1204,"
                        + "\"what\":\"ordered release\",\"story\":\"ferry\"}]}");
    }
}
