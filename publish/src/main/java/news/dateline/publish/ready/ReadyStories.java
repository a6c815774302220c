package news.dateline.publish.ready;

import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;

/// Makes stories ready for readers: all that a site needs, and no edNote.
public final class ReadyStories {
    private static final int JSON_LD =
            ReadyStory.getClassSchema().getField("jsonLd").pos();

    private ReadyStories() {}

    /// The story as a site shows it.
    public static ReadyStory of(EnrichedStory enriched) {
        WireStory story = enriched.getStory();
        Enrichment enrichment = enriched.getEnrichment();
        ReadyStory ready = Cleaned.of(ReadyStory.newBuilder()
                .setHeadline(headline(story))
                .setStandfirst(standfirst(story))
                .setByline(story.getBylines().isEmpty() ? null : String.join(", ", story.getBylines()))
                .setCredit(Credits.of(story))
                .setDateline(story.getDateline().orElse(null))
                .setSlugline(story.getSlugline().map(Slugline::getText).orElse(null))
                .setBody(new Body(
                        CleanHtml.of(story.getBody().getHtml()), story.getBody().getParagraphs()))
                .setPictures(story.getPictures())
                .setEntities(enrichment.getEntities())
                .setCountries(enrichment.getCountries())
                .setRegions(enrichment.getRegions())
                .setNewsRegions(enrichment.getNewsRegions())
                .setFocus(enrichment.getFocus().orElse(null))
                .setFocusPlace(FocusPlaces.of(enrichment).orElse(null))
                .setTopics(story.getSubjects())
                .setMediaTopics(enrichment.getTopics())
                .setKeywords(story.getKeywords())
                .setLanguage(story.getLanguages().stream().findFirst().orElse(null))
                .setWordCount(words(story.getBody().getParagraphs()))
                .setUrgency(story.getUrgency().orElse(null))
                .setRights(story.getRights())
                .setLinks(story.getLinks())
                .setFirstCreated(story.getFirstCreated().orElse(null))
                .setVersionCreated(story.getVersionCreated().orElse(null))
                .setExpires(story.getExpires().orElse(null))
                .setCorrectionNote(CorrectionNotes.of(story).orElse(null)));
        // Nobody else has it yet; a builder would copy all that is in it.
        ready.put(JSON_LD, JsonLd.of(story, ready));
        return ready;
    }

    // Several headlines are normal: the one without a role is the main one, else the first.
    private static String headline(WireStory story) {
        return first(story.getHeadlines())
                .or(() -> story.getSlugline().map(Slugline::getText))
                .or(() -> story.getBody().getParagraphs().stream().findFirst())
                .orElse("");
    }

    private static @Nullable String standfirst(WireStory story) {
        return story.getDescriptions().stream()
                .filter(description -> description
                        .getRole()
                        .map(role -> role.endsWith(":summary"))
                        .orElse(true))
                .map(LocalizedText::getText)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> first(List<LocalizedText> texts) {
        return texts.stream()
                .filter(text -> text.getRole().isEmpty())
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(LocalizedText::getText);
    }

    private static int words(List<String> paragraphs) {
        return paragraphs.stream()
                .map(String::strip)
                .mapToInt(ReadyStories::words)
                .sum();
    }

    // Of a text without white space around it.
    private static int words(String text) {
        int words = text.isEmpty() ? 0 : 1;
        for (int at = 1; at < text.length(); at++) {
            if (isSpace(text.charAt(at - 1)) && !isSpace(text.charAt(at))) {
                words++;
            }
        }
        return words;
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || (sign >= '\t' && sign <= '\r');
    }
}
