package news.dateline.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Quarantined;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.WireStory;

/// Each hop of a story's way as a line for a person.
final class Hops {
    private static final int ID_LETTERS = 18;
    private static final int HEADLINE_LETTERS = 60;

    private Hops() {}

    static String received(WireStory story) {
        String headline = story.getHeadlines().stream()
                .findFirst()
                .map(LocalizedText::getText)
                .orElse("(no headline)");
        String embargo = story.getEmbargo()
                .map(hold ->
                        ", embargo " + hold.getUntil().map(Instant::toString).orElse("without end"))
                .orElse("");
        return line(
                "received",
                story.getId(),
                story.getVersion(),
                headline(headline) + ", " + story.getPubStatus().name().toLowerCase(Locale.ROOT) + embargo);
    }

    static String enriched(EnrichedStory enriched) {
        Enrichment enrichment = enriched.getEnrichment();
        String countries =
                enrichment.getCountries().stream().map(CountryWeight::getIso2).collect(Collectors.joining(" "));
        String focus = enrichment.getFocus().map(Focus::getName).orElse("none");
        WireStory story = enriched.getStory();
        return line(
                "enriched",
                story.getId(),
                story.getVersion(),
                (countries.isEmpty() ? "no country" : countries) + ", focus " + focus
                        + enrichment
                                .getPartial()
                                .map(why -> ", partial: " + why)
                                .orElse(""));
    }

    static String event(StoryEvent event) {
        String where = event.getChannel().map(channel -> "channel." + channel).orElse("no channel");
        String took =
                Duration.between(event.getReceivedAt(), event.getDecidedAt()).toMillis() + " ms after receipt";
        String what = event.getStory()
                .map(ReadyStory::getHeadline)
                .map(Hops::headline)
                .or(event::getReason)
                .orElse("");
        return line(
                event.getKind().name().toLowerCase(Locale.ROOT),
                event.getStoryId(),
                event.getVersion(),
                where + ", revision " + event.getRevision() + ", " + took + ": " + what);
    }

    static String quarantined(Quarantined quarantined) {
        return "  quarantined  trace " + quarantined.getTraceId() + "  " + quarantined.getReason() + " at "
                + quarantined.getPosition().orElse("-") + ": " + quarantined.getDetail();
    }

    private static String line(String hop, String storyId, long version, String what) {
        String id = storyId.length() > ID_LETTERS ? storyId.substring(0, ID_LETTERS) : storyId;
        return String.format(Locale.ROOT, "  %-11s %-18s v%d  %s", hop, id, version, what);
    }

    private static String headline(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > HEADLINE_LETTERS ? line.substring(0, HEADLINE_LETTERS) + "…" : line;
    }
}
