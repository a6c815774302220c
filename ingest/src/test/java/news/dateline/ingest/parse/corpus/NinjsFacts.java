package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;

/// docs/formats/ninjs.md, "Where facts may differ".
final class NinjsFacts implements FormatFacts {
    @Override
    public String format() {
        return "ninjs";
    }

    @Override
    public List<JsonNode> items(JsonNode facts) {
        List<JsonNode> items = new ArrayList<>();
        facts.path("items").forEach(item -> {
            // The identity is guid or uri, and is compared as guid.
            ObjectNode copy = item.deepCopy();
            copy.put("guid", item.path("guid").asText(item.path("uri").asText()));
            items.add(copy);
        });
        return items;
    }

    @Override
    public boolean mayReject(JsonNode row, Rejected rejected) {
        // What the schema refuses may be refused; what it takes must never be.
        return row.path("schemaValid").isBoolean() && !row.path("schemaValid").asBoolean();
    }

    @Override
    public void compare(JsonNode row, WireStory story, Comparison facts) {
        boolean isWrong =
                row.path("schemaValid").isBoolean() && !row.path("schemaValid").asBoolean();
        if (isWrong && story.getRepairs().isEmpty()) {
            facts.wrong("schemaValid", "the schema refuses it, and nothing was repaired");
        }
        compare(story, facts);
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        new Rules(story, facts, TestWires.repairs(story)).compare();
    }

    private record Rules(WireStory story, Comparison facts, List<String> repairs) {
        void compare() {
            identity();
            texts();
            rights();
            time("firstcreated", "firstCreated", story.getFirstCreated());
            time("versioncreated", "versionCreated", story.getVersionCreated());
            time("contentcreated", "contentCreated", story.getContentCreated());
            time("expires", "expires", story.getExpires());
            embargo();
            concepts();
            body();
        }

        private void identity() {
            facts.check("guid", facts.text("guid"), Optional.of(story.getGuid()));
            if (repairs.contains(Leniency.VERSION_WITHOUT_ORDER.name())) {
                facts.explained("version", "VERSION_WITHOUT_ORDER");
            } else {
                facts.check("version", facts.text("version").orElse("1"), String.valueOf(story.getVersion()));
            }
            status();
            String type = facts.text("type").orElse("");
            if (story.getItemClass().isEmpty() && !type.isEmpty()) {
                explainedBy(Leniency.VALUE_NOT_IN_STANDARD, "type");
            } else {
                facts.check("type", type, story.getItemClass().orElse("").replace("ninat:", ""));
            }
            facts.checkIfThere("urgency", story.getUrgency().map(String::valueOf));
            facts.checkIfThere("profile", story.getProfile());
            facts.checkIfThere("language", story.getLanguages().stream().findFirst());
            facts.checkIfThere("source", story.getDeclaredProvider());
        }

        private void status() {
            String written = first("pubstatus", "pubStatus").orElse("usable").toUpperCase(Locale.ROOT);
            boolean equal = written.equals(story.getPubStatus().name());
            if (!equal && repairs.contains(Leniency.STATUS_WORD.name())) {
                facts.explained("pubStatus", "STATUS_WORD: " + (story.getPubStatus() != PubStatus.USABLE));
            } else {
                facts.check("pubStatus", written, story.getPubStatus().name());
            }
        }

        private void texts() {
            List<String> headlines = new ArrayList<>(listed("headlines"));
            facts.text("headline").ifPresent(headlines::add);
            List<String> ours =
                    story.getHeadlines().stream().map(LocalizedText::getText).toList();
            // The facts have no headline_*: each that they have must be there.
            facts.check("headlines", true, ours.containsAll(Comparison.collapse(headlines)));
            List<String> described = new ArrayList<>(listed("descriptions"));
            facts.text("description_text").ifPresent(described::add);
            facts.check(
                    "descriptions",
                    true,
                    story.getDescriptions().stream()
                            .map(LocalizedText::getText)
                            .toList()
                            .containsAll(described.stream().map(String::strip).toList()));
            first("byline", "by")
                    .ifPresent(by -> facts.check("byline", List.of(Comparison.collapse(by)), story.getBylines()));
            facts.checkIfThere("slugline", story.getSlugline().map(Slugline::getText));
            first("ednote", "edNote").ifPresent(note -> facts.check("ednote", List.of(note), story.getEdNotes()));
            facts.text("located")
                    .ifPresent(place -> facts.check(
                            "located",
                            List.of(place),
                            story.getLocated().stream().map(this::nameOf).toList()));
        }

        private void rights() {
            first("usageterms", "usageTerms")
                    .ifPresent(terms -> facts.check(
                            "usageterms",
                            terms.strip(),
                            story.getRights()
                                    .getFirst()
                                    .getUsageTerms()
                                    .getFirst()
                                    .getText()));
            first("copyrightholder", "copyrightHolder")
                    .ifPresent(holder -> facts.check(
                            "copyrightholder",
                            Optional.of(holder.strip()),
                            story.getRights().getFirst().getCopyrightHolder()));
            first("copyrightnotice", "copyrightNotice")
                    .ifPresent(notice -> facts.check(
                            "copyrightnotice",
                            notice.strip(),
                            story.getRights()
                                    .getFirst()
                                    .getCopyrightNotices()
                                    .getFirst()
                                    .getText()));
        }

        private void time(String lower, String camel, Optional<Instant> ours) {
            Optional<String> written = first(lower, camel);
            if (written.isPresent() && ours.isEmpty() && instant(written.get()).isEmpty()) {
                explainedBy(Leniency.TIME_UNREADABLE, lower);
                return;
            }
            facts.check(lower, written.flatMap(Rules::instant), ours);
        }

        private void embargo() {
            first("embargoed", "embargoedUntil").ifPresent(written -> {
                if (instant(written).isEmpty() && story.getEmbargo().isPresent()) {
                    facts.explained("embargoed", "EMBARGO_UNREADABLE: held without an end");
                } else {
                    facts.check(
                            "embargoed", instant(written), story.getEmbargo().flatMap(e -> e.getUntil()));
                }
            });
        }

        private void concepts() {
            facts.check("subjects", names("subject", "subjects"), ours(null));
            facts.check("people", names("person", "people"), ours("cpnat:person"));
            facts.check("organisations", names("organisation", "organisations"), ours("cpnat:organisation"));
            facts.check("places", names("place", "places"), ours("cpnat:geoArea"));
            facts.check("objects", names("object", "objects"), ours("cpnat:object"));
            facts.check(
                    "genres",
                    names("genre", "genres"),
                    story.getGenres().stream().map(this::nameOf).toList());
            facts.check(
                    "services",
                    names("service", "services"),
                    story.getServices().stream().map(this::nameOf).toList());
        }

        // Pictures and links together are what the facts list as associated; extra_items come on top.
        private void body() {
            int associated = facts.facts().path("associations").size();
            int ours = story.getPictures().size() + story.getLinks().size();
            facts.check("associations", true, ours >= associated);
            JsonNode fields = facts.facts().path("bodyFields");
            boolean hasBody = fields.size() > 0 || facts.facts().has("bodies");
            facts.check("body", hasBody, !story.getBody().getParagraphs().isEmpty());
        }

        private List<String> ours(@org.jspecify.annotations.Nullable String type) {
            return story.getSubjects().stream()
                    .filter(ref -> ref.getType().equals(Optional.ofNullable(type)))
                    .map(this::nameOf)
                    .toList();
        }

        private String nameOf(ConceptRef ref) {
            return ref.getNames().stream()
                    .map(LocalizedText::getText)
                    .findFirst()
                    .or(ref::getLiteral)
                    .or(ref::getQcode)
                    .or(ref::getUri)
                    .orElse("");
        }

        private List<String> names(String... spellings) {
            List<String> names = new ArrayList<>();
            for (String spelling : spellings) {
                facts.facts()
                        .path(spelling)
                        .forEach(each -> names.add(each.path("name")
                                .asText(each.path("literal")
                                        .asText(each.path("code").asText()))));
            }
            return Comparison.collapse(names);
        }

        private List<String> listed(String name) {
            List<String> values = new ArrayList<>();
            facts.facts()
                    .path(name)
                    .forEach(each -> values.add(each.path("value").asText()));
            return values;
        }

        private Optional<String> first(String one, String other) {
            return facts.text(one).or(() -> facts.text(other));
        }

        private void explainedBy(Leniency leniency, String fact) {
            if (repairs.contains(leniency.name())) {
                facts.explained(fact, leniency + ": kept in unparsed");
            } else {
                facts.wrong(fact, "not read, and no " + leniency);
            }
        }

        private static Optional<Instant> instant(String written) {
            try {
                String colon = written.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
                return Optional.of(OffsetDateTime.parse(colon, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                        .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
