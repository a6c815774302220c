package news.dateline.ops.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;

/// A story's text with who and where it is about, marked where they stand. Its HTML body is not used: only texts are
/// shown. Pure.
final class StoryView {
    /// Paragraphs that are shown; the rest is counted.
    private static final int MOST_PARAGRAPHS = 200;

    private static final Table ENTITIES = new Table(
            "Who and where it is about, the heaviest first",
            List.of(
                    Table.Column.text("name"),
                    Table.Column.text("kind"),
                    Table.Column.text("id"),
                    Table.Column.text("country"),
                    Table.Column.number("salience"),
                    Table.Column.number("mentions")));

    private StoryView() {}

    /// Asks for a story.
    static Html form(String id) {
        return new Html()
                .raw("<form class=\"find\" role=\"search\" action=\"" + Nav.STORY.path()
                        + "\"><label for=\"id\">Id of a story or a trace</label>"
                        + "<input id=\"id\" name=\"id\" required maxlength=\"1000\" spellcheck=\"false\""
                        + " autocomplete=\"off\" value=\"")
                .text(id)
                .raw("\"><button>Show</button></form>");
    }

    static Html nothing(String why) {
        return new Html().raw("<p role=\"status\">").text(why).raw("</p>");
    }

    static Html of(EnrichedStory enriched) {
        List<FoundEntity> entities = enriched.getEnrichment().getEntities();
        Html html =
                new Html().raw("<div class=\"story\">").add(article(enriched)).raw("<div>");
        html.add(WorldMap.of(entities));
        facts(enriched, html);
        return html.raw("</div></div>").add(ENTITIES.of(entities, StoryView::entity));
    }

    private static Html article(EnrichedStory enriched) {
        WireStory story = enriched.getStory();
        Marked marked = new Marked(enriched.getEnrichment().getEntities());
        Html html = new Html()
                .raw("<article aria-label=\"The story\"")
                .add(language(story))
                .raw(">");
        texts(
                "h3",
                "headline",
                story.getHeadlines().stream().map(LocalizedText::getText).toList(),
                marked,
                html);
        if (!story.getBylines().isEmpty()) {
            html.element("p class=\"byline\"", String.join(", ", story.getBylines()));
        }
        texts("p class=\"byline\"", "dateline", story.getDateline().stream().toList(), marked, html);
        texts(
                "p",
                "description",
                story.getDescriptions().stream().map(LocalizedText::getText).toList(),
                marked,
                html);
        List<String> paragraphs = story.getBody().getParagraphs();
        texts("p", "body", paragraphs.stream().limit(MOST_PARAGRAPHS).toList(), marked, html);
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            html.element("p class=\"byline\"", "And " + (paragraphs.size() - MOST_PARAGRAPHS) + " more paragraphs.");
        }
        texts(
                "p class=\"byline\"",
                "caption",
                story.getPictures().stream()
                        .map(picture -> picture.getCaption().orElse(""))
                        .toList(),
                marked,
                html);
        return html.raw("</article>");
    }

    private static Html language(WireStory story) {
        return story.getLanguages().stream()
                .findFirst()
                .filter(language -> language.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}"))
                .map(language -> new Html().raw(" lang=\"").text(language).raw("\""))
                .orElseGet(Html::new);
    }

    private static void texts(String tag, String field, List<String> texts, Marked marked, Html html) {
        String end = "</" + tag.split(" ", 2)[0] + ">";
        for (int index = 0; index < texts.size(); index++) {
            if (!texts.get(index).isBlank()) {
                html.raw("<" + tag + ">")
                        .add(marked.text(texts.get(index), field, index))
                        .raw(end);
            }
        }
    }

    private static void facts(EnrichedStory enriched, Html html) {
        WireStory story = enriched.getStory();
        html.raw("<dl class=\"facts\">");
        fact("wire", story.getWire(), html);
        fact("guid", story.getGuid(), html);
        fact("version", story.getVersion(), html);
        fact("status", story.getPubStatus().name().toLowerCase(Locale.ROOT), html);
        fact(
                "countries",
                enriched.getEnrichment().getCountries().stream()
                        .map(country -> country.getName())
                        .collect(Collectors.joining(", ")),
                html);
        fact(
                "topics",
                enriched.getEnrichment().getTopics().stream()
                        .map(topic -> topic.getName())
                        .collect(Collectors.joining(", ")),
                html);
        html.raw("</dl>");
    }

    private static void fact(String name, Object value, Html html) {
        html.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
    }

    private static void entity(FoundEntity entity, Html row) {
        row.raw("<th scope=\"row\">")
                .add(Marked.mark(entity, entity.getName()))
                .raw("</th>")
                .cell(Marked.kind(entity))
                .cell(entity.getId())
                .cell(entity.getIso2().orElse("-"))
                .number(String.format(Locale.ROOT, "%.2f", entity.getSalience()))
                .number(entity.getMentions().size());
    }
}
