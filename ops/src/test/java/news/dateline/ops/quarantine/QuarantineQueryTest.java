package news.dateline.ops.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuarantineQueryTest {
    private static final Waiting WAITING =
            Refusals.at(17, Refusals.input("text").build());
    private static final RecordPosition AT = WAITING.at();

    @Test
    void nothingAskedForIsEverything() {
        assertThat(QuarantineQuery.ALL.asksFor(WAITING)).isTrue();
        assertThat(QuarantineQuery.ALL.asksForUnreadable(AT)).isTrue();
    }

    @Test
    void everyConditionMustBeMet() {
        assertThat(query("ingest", "BAD_TIME", "meridian").asksFor(WAITING)).isTrue();
        assertThat(query("publish", "BAD_TIME", "meridian").asksFor(WAITING)).isFalse();
        assertThat(query("ingest", "NO_GUID", "meridian").asksFor(WAITING)).isFalse();
        assertThat(query("ingest", "BAD_TIME", "pages").asksFor(WAITING)).isFalse();
        assertThat(query("ingest", "BAD_TIME", "meridian")
                        .asksFor(Refusals.at(1, Refusals.input("").setWire(null).build())))
                .isFalse();
    }

    @Test
    void whatWasQuarantinedEarlierIsNotAskedFor() {
        assertThat(since(0).asksFor(WAITING)).isTrue();
        assertThat(since(1).asksFor(WAITING)).isFalse();
    }

    @Test
    void anIdIsATraceOrAPosition() {
        assertThat(ids(Refusals.TRACE).asksFor(WAITING)).isTrue();
        assertThat(ids("wire.quarantine-0-17").asksFor(WAITING)).isTrue();
        assertThat(ids("wire.quarantine-0-18").asksFor(WAITING)).isFalse();
    }

    @Test
    void whatCannotBeReadIsAskedForByItsPlaceOnly() {
        assertThat(ids("wire.quarantine-0-17").asksForUnreadable(AT)).isTrue();
        assertThat(ids("wire.quarantine-0-18").asksForUnreadable(AT)).isFalse();
        assertThat(query("ingest", null, null).asksForUnreadable(AT)).isFalse();
        assertThat(query(null, "BAD_TIME", null).asksForUnreadable(AT)).isFalse();
        assertThat(query(null, null, "meridian").asksForUnreadable(AT)).isFalse();
    }

    @Test
    void aPositionIsReadAsItIsWritten() {
        assertThat(RecordPosition.of("dev.wire.quarantine-3-42"))
                .contains(new RecordPosition("dev.wire.quarantine", 3, 42));
        assertThat(RecordPosition.of("dateline-duplicates-lanes-repartition-0-1"))
                .contains(new RecordPosition("dateline-duplicates-lanes-repartition", 0, 1));
        assertThat(RecordPosition.of("wire.quarantine")).isEmpty();
    }

    private static QuarantineQuery query(@Nullable String stage, @Nullable String reason, @Nullable String wire) {
        return new QuarantineQuery(
                Optional.ofNullable(stage),
                Optional.ofNullable(reason),
                Optional.ofNullable(wire),
                Refusals.NOW,
                Set.of());
    }

    private static QuarantineQuery since(int seconds) {
        return new QuarantineQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Refusals.NOW.plusSeconds(seconds), Set.of());
    }

    private static QuarantineQuery ids(String... ids) {
        return new QuarantineQuery(Optional.empty(), Optional.empty(), Optional.empty(), Refusals.NOW, Set.of(ids));
    }
}
