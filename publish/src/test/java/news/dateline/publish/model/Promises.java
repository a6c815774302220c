package news.dateline.publish.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;

/// What must be true of the events of any history.
final class Promises {
    private final History history;
    private final List<StoryEvent> events;
    private final List<String> broken = new ArrayList<>();

    private Promises(History history) {
        this.history = history;
        this.events = Simulation.play(history);
    }

    /// The promises that a history breaks; empty when none.
    static List<String> broken(History history) {
        Promises promises = new Promises(history);
        promises.channelsEndAsTheModelSays();
        promises.nothingIsEarly();
        promises.revisionsOnlyGrow();
        promises.killsReachEveryChannelThatCarriedIt();
        return promises.broken;
    }

    private void channelsEndAsTheModelSays() {
        int now = history.steps().getLast().at();
        Optional<Reference.Standing> standing = Reference.standing(versions(), released(), now);
        Map<String, StoryEvent> last = new HashMap<>();
        events.forEach(event -> last.put(event.getChannel().orElse("published"), event));
        history.channels().forEach((channel, countries) -> {
            boolean trusted = channel.equals(Simulation.TRUSTED);
            Optional<String> wanted = standing.filter(one -> trusted || one.isFree(now))
                    .filter(one -> countries.contains(one.content().country()))
                    .map(one -> one.top().number() + " " + !one.isFree(now));
            Optional<String> is = Optional.ofNullable(last.get(channel))
                    .flatMap(event -> event.getStory().map(story -> event.getVersion() + " " + story.getEmbargoed()));
            require(is.equals(wanted), channel + " ends with " + is + " where the model says " + wanted);
        });
        Optional<Long> all = Optional.ofNullable(last.get("published"))
                .filter(event -> event.getKind() != EventKind.WITHDRAWN)
                .map(StoryEvent::getVersion);
        Optional<Long> wanted = standing.filter(one -> one.isFree(now))
                .map(one -> (long) one.top().number());
        require(all.equals(wanted), "stories.published ends with " + all + " where the model says " + wanted);
    }

    private void nothingIsEarly() {
        for (StoryEvent event : events) {
            Optional<ReadyStory> story = event.getStory();
            if (story.isEmpty() || (story.get().getEmbargoed() && isTrusted(event))) {
                continue;
            }
            boolean free = versions().stream()
                    .filter(version -> version.number() == event.getVersion())
                    .anyMatch(version -> version.embargo() < 0
                            || (version.embargo() != Version.NO_END
                                    && !event.getDecidedAt().isBefore(Version.at(version.embargo()))));
            require(free, "early: " + event.getEventId());
        }
    }

    private static boolean isTrusted(StoryEvent event) {
        return event.getChannel().filter(Simulation.TRUSTED::equals).isPresent();
    }

    private void revisionsOnlyGrow() {
        Map<String, Long> seen = new HashMap<>();
        for (StoryEvent event : events) {
            String where = event.getChannel().orElse("published");
            long before = seen.getOrDefault(where, 0L);
            require(event.getRevision() > before, where + " sees revision " + event.getRevision() + " after " + before);
            seen.put(where, event.getRevision());
        }
    }

    private void killsReachEveryChannelThatCarriedIt() {
        if (!Reference.isKilled(versions(), released())) {
            return;
        }
        Map<String, StoryEvent> last = new HashMap<>();
        events.forEach(event -> event.getChannel().ifPresent(channel -> last.put(channel, event)));
        last.forEach((channel, event) -> require(
                event.getReason().filter("KILLED"::equals).isPresent()
                        && event.getStory().isEmpty(),
                channel + " was not told of the kill"));
    }

    private Collection<Version> versions() {
        Set<Version> versions = new LinkedHashSet<>();
        for (History.Step step : history.steps()) {
            if (step instanceof History.Arrival arrival) {
                versions.add(arrival.version());
            }
        }
        return versions;
    }

    // A person's word counts for the kills of versions that Dateline had before it.
    private int released() {
        int released = 0;
        boolean known = false;
        for (History.Step step : history.steps()) {
            switch (step) {
                case History.Arrival arrival -> known = true;
                case History.Release release -> released = known ? Math.max(released, release.version()) : released;
                case History.Restart restart -> {}
                case History.ChannelChange change -> {}
                case History.Reconsider all -> {}
            }
        }
        return released;
    }

    private void require(boolean held, String what) {
        if (!held) {
            broken.add(what);
        }
    }
}
