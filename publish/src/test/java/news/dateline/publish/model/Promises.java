package news.dateline.publish.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.model.EventKind;
import news.dateline.schemas.model.StoryEvent;

/// What must be true of the events of any history.
final class Promises {
    private static final String ALL = "stories.published";

    private final History history;
    private final List<Simulation.Moment> moments;
    private final Map<String, StoryEvent> last = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    private Promises(History history) {
        this.history = history;
        this.moments = Simulation.play(history);
    }

    /// The promises that a history breaks; empty when none.
    static List<String> broken(History history) {
        Promises promises = new Promises(history);
        promises.moments.forEach(promises::atEveryMoment);
        Known known = Known.after(history.steps());
        int end = history.steps().getLast().at();
        promises.channelsEndAsTheModelSays(known, end);
        promises.killsReachEveryChannelThatCarriedIt(known, end);
        return promises.broken;
    }

    private void atEveryMoment(Simulation.Moment moment) {
        Known known = Known.after(history.steps().subList(0, moment.steps()));
        Optional<Reference.Standing> standing = Reference.standing(known.versions(), known.released(), moment.at());
        for (StoryEvent event : moment.events()) {
            revisionsOnlyGrow(event);
            nothingIsEarly(event, standing, moment.at());
            last.put(where(event), event);
        }
        allAreToldWhatTheModelSays(standing, moment.at());
    }

    // Nor is told what may not stand at that moment.
    private void nothingIsEarly(StoryEvent event, Optional<Reference.Standing> standing, int now) {
        event.getStory().ifPresent(story -> {
            boolean trusted = where(event).equals(Simulation.TRUSTED);
            boolean may = standing.filter(one -> one.isFree(now) || (trusted && story.getEmbargoed()))
                    .filter(one -> one.top().number() == event.getVersion())
                    .isPresent();
            require(may, "may not stand: " + event.getEventId());
        });
    }

    private void revisionsOnlyGrow(StoryEvent event) {
        Optional<Long> before = Optional.ofNullable(last.get(where(event))).map(StoryEvent::getRevision);
        require(
                before.map(known -> known < event.getRevision()).orElse(true),
                where(event) + " sees revision " + event.getRevision() + " after " + before);
    }

    private void allAreToldWhatTheModelSays(Optional<Reference.Standing> standing, int now) {
        Optional<Long> all = Optional.ofNullable(last.get(ALL))
                .filter(event -> event.getKind() != EventKind.WITHDRAWN)
                .map(StoryEvent::getVersion);
        Optional<Long> wanted = standing.filter(one -> one.isFree(now))
                .map(one -> (long) one.top().number());
        require(all.equals(wanted), now + ": " + ALL + " says " + all + " where the model says " + wanted);
    }

    private void channelsEndAsTheModelSays(Known known, int now) {
        Optional<Reference.Standing> standing = Reference.standing(known.versions(), known.released(), now);
        history.channels()
                .forEach((channel, countries) -> require(
                        stands(channel).equals(wanted(channel, countries, standing, now)),
                        channel + " ends with " + stands(channel) + " where the model says "
                                + wanted(channel, countries, standing, now)));
    }

    private static Optional<String> wanted(
            String channel, Set<String> countries, Optional<Reference.Standing> standing, int now) {
        return standing.filter(one -> one.isFree(now) || channel.equals(Simulation.TRUSTED))
                .filter(one -> countries.contains(one.content().country()))
                .filter(one -> one.content().isFor(Simulation.TERRITORIES.getOrDefault(channel, List.of())))
                .map(one -> one.top().number() + (one.isFree(now) ? "" : held(one.until())));
    }

    private Optional<String> stands(String channel) {
        return Optional.ofNullable(last.get(channel))
                .flatMap(event -> event.getStory()
                        .map(story -> event.getVersion()
                                + (story.getEmbargoed()
                                        ? " held until "
                                                + story.getEmbargoedUntil()
                                                        .map(Object::toString)
                                                        .orElse("a word")
                                        : "")));
    }

    private static String held(int until) {
        return " held until " + (until == Version.NO_END ? "a word" : Version.at(until));
    }

    private void killsReachEveryChannelThatCarriedIt(Known known, int now) {
        if (!Reference.isKilled(known.versions(), known.released(), now)) {
            return;
        }
        last.forEach((where, event) -> require(
                event.getReason().filter("KILLED"::equals).isPresent()
                        && event.getStory().isEmpty(),
                where + " was not told of the kill"));
    }

    private static String where(StoryEvent event) {
        return event.getChannel().orElse(ALL);
    }

    private void require(boolean held, String what) {
        if (!held) {
            broken.add(what);
        }
    }
}
