package news.dateline.app.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.schemas.model.EnrichedStory;

/// What comes of the stories of each [Kind], and what must be heard of them.
///
/// A story whose versions take both lanes, and one whose embargo may be over before it is read, has several right
/// histories; which one came about is for all topics the same.
final class Load {
    static final String DECISIONS = "stories.decisions";
    static final String EMBARGOES = "stories.embargoes";
    static final String PUBLISHED = "stories.published";
    static final String QUARANTINE = "wire.quarantine";
    static final String ALL = "channel.all";
    static final String EUROPE = "channel.europe";
    /// No value: nothing is held any more.
    static final String OVER = "over";

    private static final int SHORTEST_EMBARGO = 2;
    private static final int LONGEST_EMBARGO = 7;

    private Load() {}

    /// How long a story is under embargo, where that has an end.
    static Duration embargo(int story) {
        return Duration.ofSeconds(SHORTEST_EMBARGO + Kind.turn(story) % (LONGEST_EMBARGO - SHORTEST_EMBARGO + 1));
    }

    /// What comes of a story, in order.
    static List<EnrichedStory> versions(int story, Instant now) {
        Draft draft = new Draft(story, now);
        return switch (Kind.of(story)) {
            case UPDATED -> List.of(draft.version(1), draft.version(2), draft.version(3));
            case KILLED -> List.of(draft.version(1), draft.version(2), draft.kill(3));
            case TIMED -> List.of(draft.embargoed(1, Optional.of(now.plus(embargo(story)))));
            case OVERTAKEN -> List.of(draft.version(1), draft.version(3), draft.version(2));
            case REPEATED -> List.of(draft.version(1), draft.correction(2), draft.correction(2));
            case FLASH -> List.of(draft.flash(1), draft.version(2));
            case LIFTED -> List.of(draft.embargoed(1, Optional.empty()), draft.version(2));
            case RESTRICTED -> List.of(draft.version(1), draft.version(2));
            case UNCLEAR -> List.of(draft.version(1), draft.otherwise(1));
            case MOVED -> List.of(draft.greek(1), draft.australian(2));
        };
    }

    /// The right histories of the first so many stories.
    static SortedMap<String, List<History>> histories(int stories) {
        SortedMap<String, List<History>> all = new TreeMap<>();
        for (int story = 0; story < stories; story++) {
            all.put(Draft.id(story), right(story));
        }
        return all;
    }

    private static List<History> right(int story) {
        History first = told(story, "PUBLISHED 1 r1");
        return switch (Kind.of(story)) {
            case UPDATED -> List.of(told(story, "PUBLISHED 1 r1", "UPDATED 2 r2", "UPDATED 3 r3"));
            case KILLED ->
                List.of(
                        told(story, "PUBLISHED 1 r1", "UPDATED 2 r2", "WITHDRAWN 3 r3"),
                        told(story, "PUBLISHED 1 r1", "WITHDRAWN 3 r2").and(DECISIONS, "SUPERSEDED 2"),
                        History.silent()
                                .and(PUBLISHED, "WITHDRAWN 3 r1")
                                .and(DECISIONS, "SUPERSEDED 1", "SUPERSEDED 2"));
            case TIMED -> List.of(first.and(DECISIONS, "HELD 1").and(EMBARGOES, "HELD 1", OVER), first);
            case OVERTAKEN ->
                List.of(told(story, "PUBLISHED 1 r1", "UPDATED 3 r2").and(DECISIONS, "SUPERSEDED 2"));
            case REPEATED ->
                List.of(told(story, "PUBLISHED 1 r1", "CORRECTED 2 r2").and(DECISIONS, "DUPLICATE 2"));
            case FLASH ->
                List.of(
                        told(story, "PUBLISHED 1 r1", "UPDATED 2 r2"),
                        told(story, "PUBLISHED 2 r1").and(DECISIONS, "SUPERSEDED 1"));
            case LIFTED ->
                List.of(told(story, "PUBLISHED 2 r1").and(DECISIONS, "HELD 1").and(EMBARGOES, "HELD 1", OVER));
            case RESTRICTED -> List.of(restricted(story, "PUBLISHED 1 r1", "UPDATED 2 r2"));
            case UNCLEAR ->
                List.of(first.and(DECISIONS, "NEEDS_PERSON 1").and(QUARANTINE, "SAME_VERSION_OTHER_CONTENT"));
            case MOVED ->
                List.of(History.silent()
                        .and(PUBLISHED, "PUBLISHED 1 r1", "UPDATED 2 r2")
                        .and(ALL, "PUBLISHED 1 r1", "UPDATED 2 r2")
                        .and(EUROPE, "PUBLISHED 1 r1", "WITHDRAWN 2 r2"));
        };
    }

    private static History told(int story, String... events) {
        History told = History.silent().and(PUBLISHED, events).and(ALL, events);
        return Draft.isGreek(story) ? told.and(EUROPE, events) : told;
    }

    private static History restricted(int story, String... events) {
        History told = History.silent().and(PUBLISHED, events).and(ALL, events);
        return Draft.isGreek(story) ? told.and(DECISIONS, "RESTRICTED 1 europe", "RESTRICTED 2 europe") : told;
    }
}
