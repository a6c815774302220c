package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;

/// docs/formats/ap-media-api.md, "Where facts may differ".
final class ApFacts implements FormatFacts {
    @Override
    public String format() {
        return "ap-media-api";
    }

    @Override
    public boolean claims(JsonNode row) {
        return row.path("path").asText().startsWith("other/ap-media-api/");
    }

    // The facts are of one item; of a feed there are none but its members' names.
    @Override
    public List<JsonNode> items(JsonNode facts) {
        if (!facts.has("altids")) {
            return List.of();
        }
        ObjectNode item = facts.deepCopy();
        item.put("guid", facts.path("altids").path("itemid").asText());
        return List.of(item);
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        new Rules(story, facts).compare();
    }

    private record Rules(WireStory story, Comparison facts) {
        void compare() {
            facts.checkIfThere("guid", Optional.of(story.getGuid()));
            facts.checkIfThere("version", Optional.of(String.valueOf(story.getVersion())));
            facts.checkIfThere("type", story.getItemClass().map(itemClass -> itemClass.replace("ninat:", "")));
            facts.checkIfThere(
                    "pubstatus", Optional.of(story.getPubStatus().name().toLowerCase(Locale.ROOT)));
            facts.checkIfThere("urgency", story.getUrgency().map(String::valueOf));
            time("firstcreated", story.getFirstCreated());
            time("versioncreated", story.getVersionCreated());
            words();
            lists();
        }

        private void words() {
            facts.checkIfThere(
                    "headline",
                    story.getHeadlines().stream()
                            .filter(text -> text.getRole().isEmpty())
                            .map(LocalizedText::getText)
                            .findFirst());
            facts.checkIfThere("slugline", story.getSlugline().map(Slugline::getText));
            facts.checkIfThere("language", story.getLanguages().stream().findFirst());
            facts.text("ednote").ifPresent(note -> facts.check("ednote", List.of(note.strip()), story.getEdNotes()));
            facts.text("editorialrole")
                    .ifPresent(role -> facts.check(
                            "editorialrole", true, literals(story.getGenres()).contains(role)));
            JsonNode city = facts.facts().path("datelinelocation").path("city");
            if (!city.isMissingNode()) {
                facts.check(
                        "datelinelocation",
                        city.asText(),
                        story.getLocated().getFirst().getNames().getFirst().getText());
            }
        }

        private void lists() {
            List<String> bylines = new ArrayList<>();
            facts.facts().path("bylines").forEach(byline -> {
                String title = byline.path("title").asText();
                bylines.add(byline.path("by").asText() + (title.isEmpty() ? "" : ", " + title));
            });
            facts.check("bylines", bylines, story.getBylines());
            if (facts.facts().has("signals")) {
                List<String> signals = story.getSignals().stream()
                        .filter(signal -> signal.getRole().isEmpty())
                        .map(signal -> signal.getLiteral().orElse(""))
                        .toList();
                facts.check("signals", facts.list("signals"), signals);
            }
            List<LocalizedText> terms = new ArrayList<>();
            List<LocalizedText> notices = new ArrayList<>();
            for (RightsInfo rights : story.getRights()) {
                terms.addAll(rights.getUsageTerms());
                notices.addAll(rights.getCopyrightNotices());
            }
            if (facts.facts().has("usageterms")) {
                facts.check("usageterms", facts.list("usageterms"), texts(terms));
            }
            facts.checkIfThere("copyrightnotice", texts(notices).stream().findFirst());
            Set<String> ids = new TreeSet<>();
            facts.facts().path("altids").forEach(id -> ids.add(id.asText()));
            if (!ids.isEmpty()) {
                Set<String> ours = new TreeSet<>(Set.of(story.getGuid()));
                story.getAltIds().stream().map(AltId::getValue).forEach(ours::add);
                facts.check("altids", ids, ours);
            }
        }

        private void time(String fact, Optional<Instant> ours) {
            facts.text(fact).ifPresent(written -> facts.check(fact, Optional.of(Instant.parse(written)), ours));
        }

        private static List<String> literals(List<ConceptRef> concepts) {
            return concepts.stream()
                    .map(concept -> concept.getLiteral().orElse(""))
                    .toList();
        }

        private static List<String> texts(List<LocalizedText> texts) {
            return texts.stream().map(LocalizedText::getText).toList();
        }
    }
}
