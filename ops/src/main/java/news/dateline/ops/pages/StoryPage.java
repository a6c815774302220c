package news.dateline.ops.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.trace.Found;
import news.dateline.ops.trace.Hop;
import news.dateline.ops.trace.RecordPlace;
import news.dateline.ops.trace.Trace;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.EnrichedStory;

/// `GET /story?id=`: a story's way through every topic, its text with who and where it is about, and a map. Also finds
/// all that came of one push, by its trace.
///
/// @param told finds and reads
record StoryPage(Told told) implements ReadPage {
    /// Longer than any id.
    private static final int MAX_ID = 1_000;

    @Override
    public String path() {
        return Nav.STORY.path();
    }

    @Override
    public Answer answer(Call call) {
        Optional<String> id = call.query("id").map(String::strip).filter(asked -> asked.length() <= MAX_ID);
        Html html = StoryView.form(id.orElse(""));
        id.ifPresent(asked -> html.add(Told.orAway(() -> content(asked))));
        return Page.of(Nav.STORY, id.map(asked -> "Story " + asked).orElse("Story"), html, List.of());
    }

    private Html content(String id) {
        return switch (told.traces().apply(id)) {
            case Found.Unknown unknown -> StoryView.nothing("There is nothing of it on any topic.");
            case Found.NotYet notYet ->
                StoryView.nothing("Nothing of it has been read yet, but not everything has been read. Ask again soon.");
            case Found.Known known -> of(known.trace());
        };
    }

    private Html of(Trace trace) {
        Html html = new Html();
        // Of a push with several stories the ways are told, and each leads to its own page.
        if (trace.stories().size() == 1) {
            newest(trace).ifPresent(story -> html.add(StoryView.of(story)));
        }
        return html.add(TraceView.of(trace));
    }

    private Optional<EnrichedStory> newest(Trace trace) {
        Topic<EnrichedStory> ordinary = told.topics().storiesEnriched();
        Set<String> lanes = Set.copyOf(told.topics().enrichedLanes().names());
        return trace.hops().reversed().stream()
                .map(Hop::place)
                .filter(place -> lanes.contains(place.topic()))
                .findFirst()
                .flatMap(place -> read(place, ordinary));
    }

    private Optional<EnrichedStory> read(RecordPlace place, Topic<EnrichedStory> ordinary) {
        Topic<EnrichedStory> lane = place.topic().equals(ordinary.name())
                ? ordinary
                : told.topics().enrichedLanes().express();
        return told.records().read(lane, place.partition(), place.offset());
    }
}
