package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;

/// docs/formats/dpa-digitalwires.md, "Where facts may differ".
final class DpaFacts implements FormatFacts {
    @Override
    public String format() {
        return "dpa-digitalwires";
    }

    @Override
    public boolean claims(JsonNode row) {
        return row.path("path").asText().startsWith("other/dpa-digitalwires-json/");
    }

    // The facts are of one entry; of a queue there are none but its members' names.
    @Override
    public List<JsonNode> items(JsonNode facts) {
        if (!facts.has("urn")) {
            return List.of();
        }
        ObjectNode item = facts.deepCopy();
        item.put("guid", facts.path("urn").asText());
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
            facts.checkIfThere(
                    "pubstatus", Optional.of(story.getPubStatus().name().toLowerCase(Locale.ROOT)));
            facts.checkIfThere("urgency", story.getUrgency().map(String::valueOf));
            facts.checkIfThere("headline", headline(""));
            facts.checkIfThere("kicker", headline("kicker"));
            facts.checkIfThere("byline", story.getBylines().stream().findFirst());
            facts.checkIfThere("creditline", story.getCreditline());
            facts.checkIfThere("language", story.getLanguages().stream().findFirst());
            outerSpace("dateline", story.getDateline());
            outerSpace(
                    "copyrightnotice",
                    story.getRights().stream()
                            .map(RightsInfo::getCopyrightNotices)
                            .flatMap(List::stream)
                            .map(LocalizedText::getText)
                            .findFirst());
            time("version_created", story.getVersionCreated());
            time("updated", story.getTransmission().flatMap(Transmission::getSent));
            categories();
            associations();
        }

        private Optional<String> headline(String role) {
            return story.getHeadlines().stream()
                    .filter(text -> role.equals(text.getRole().orElse("")))
                    .map(LocalizedText::getText)
                    .findFirst();
        }

        private void outerSpace(String fact, Optional<String> ours) {
            facts.text(fact).ifPresent(text -> {
                if (!text.equals(text.strip()) && Optional.of(text.strip()).equals(ours)) {
                    facts.explained(fact, "outer white space is not kept");
                } else {
                    facts.check(fact, Optional.of(text), ours);
                }
            });
        }

        private void time(String fact, Optional<Instant> ours) {
            facts.text(fact)
                    .ifPresent(written -> facts.check(
                            fact, Optional.of(OffsetDateTime.parse(written).toInstant()), ours));
        }

        // Status, urgency and provider are fields of their own; a category without a code has only its name.
        private void categories() {
            if (!facts.facts().has("categories")) {
                return;
            }
            Set<String> codes = new TreeSet<>(facts.list("categories"));
            codes.removeIf(code -> code.startsWith("stat:") || code.startsWith("urgency:"));
            Set<String> ours = new TreeSet<>();
            Stream.of(
                            story.getSignals(),
                            story.getServices(),
                            story.getSubjects(),
                            story.getGenres(),
                            story.getCreators(),
                            story.getContributors(),
                            story.getInfoSources(),
                            story.getLocated())
                    .flatMap(List::stream)
                    .map(ConceptRef::getQcode)
                    .flatMap(Optional::stream)
                    .forEach(ours::add);
            story.getDeclaredProvider().ifPresent(ours::add);
            facts.check("categories", codes, ours);
        }

        private void associations() {
            if (facts.facts().has("associations")) {
                long links = story.getLinks().stream()
                        .filter(link -> link.getRel().orElse("").startsWith("association"))
                        .count();
                facts.check(
                        "associations",
                        facts.facts().path("associations").asLong(),
                        story.getPictures().size() + links);
            }
        }
    }
}
