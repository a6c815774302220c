package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;

/// docs/formats/newsml-1.md, "Where facts may differ".
final class NewsMl1Facts implements FormatFacts {
    @Override
    public String format() {
        return "newsml-1.2";
    }

    @Override
    public List<JsonNode> items(JsonNode facts) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode item : facts.path("items")) {
            ObjectNode copy = item.deepCopy();
            facts.path("envelope")
                    .properties()
                    .forEach(field -> copy.set("envelope." + field.getKey(), field.getValue()));
            items.add(copy);
        }
        return items;
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        new Rules(story, facts).compare();
    }

    private record Rules(WireStory story, Comparison facts) {
        void compare() {
            identity();
            management();
            envelope();
            words();
            lines();
            about();
            content();
        }

        private void identity() {
            String guid = "urn:newsml:" + said("providerId") + ":" + said("dateId") + ":" + said("newsItemId");
            facts.check("identity", guid, story.getGuid());
            List<String> ids = story.getAltIds().stream().map(AltId::getValue).toList();
            facts.text("guid").ifPresent(fact -> facts.check("guid", true, ids.contains(fact)));
            facts.check("revision", facts.text("revision").orElse("1"), String.valueOf(story.getVersion()));
            if (Set.of("N", "A", "U").contains(facts.text("update").orElse("N"))) {
                facts.check("update", Extent.FULL, story.getExtent());
            } else {
                verdict(
                        "update",
                        repaired("UPDATE_UNKNOWN") && story.getExtent() == Extent.MANAGEMENT,
                        "UPDATE_UNKNOWN: without content");
            }
        }

        private void management() {
            String status = facts.text("status").orElse("Usable").toUpperCase(Locale.ROOT);
            facts.check("status", PubStatus.valueOf(status), story.getPubStatus());
            Optional<String> urgency = facts.text("urgency").filter(fact -> fact.matches("[1-9]"));
            facts.check("urgency", urgency, story.getUrgency().map(String::valueOf));
            facts.checkIfThere("newsItemType", story.getItemClass());
            time("firstCreated", "/FirstCreated", story.getFirstCreated());
            time("thisRevisionCreated", "/ThisRevisionCreated", story.getVersionCreated());
            time("dateLineDate", "/DateLineDate", story.getContentCreated());
            List<String> links = story.getLinks().stream()
                    .flatMap(link -> link.getResidref().stream())
                    .toList();
            facts.check("associatedWith", facts.list("associatedWith"), links);
        }

        private void envelope() {
            Optional<Transmission> sent = story.getTransmission();
            time("envelope.dateAndTime", "/DateAndTime", sent.flatMap(Transmission::getSent));
            facts.check(
                    "envelope.priority",
                    facts.text("envelope.priority"),
                    sent.flatMap(Transmission::getPriority).map(String::valueOf));
            facts.check(
                    "envelope.transmissionId",
                    facts.text("envelope.transmissionId"),
                    sent.flatMap(Transmission::getTransmitId));
            facts.check(
                    "envelope.products",
                    facts.list("envelope.products"),
                    sent.map(Transmission::getChannels).orElse(List.of()));
            facts.check("envelope.services", facts.list("envelope.services"), literals(story.getServices()));
        }

        private void words() {
            List<String> headlines = new ArrayList<>();
            story.getHeadlines().stream()
                    .filter(headline -> headline.getRole().isEmpty())
                    .forEach(headline -> headlines.add(headline.getText()));
            if (story.getInferred().contains("headlines")) {
                facts.explained("headlines", "HEADLINE_FROM_BODY: no line has one, the content has");
                return;
            }
            story.getPictures().forEach(picture -> picture.getHeadline().ifPresent(headlines::add));
            List<String> said = Comparison.collapse(facts.list("headlines"));
            if (!headlines.isEmpty() && said.containsAll(headlines) && said.size() > headlines.size()) {
                line("headlines", headlines.stream());
            } else {
                facts.check("headlines", said, headlines);
            }
        }

        private void lines() {
            line("sluglines", story.getSlugline().map(Slugline::getText).stream());
            line("datelines", story.getDateline().stream());
            line("bylines", story.getBylines().stream());
            line(
                    "creditlines",
                    Stream.concat(
                            story.getCreditline().stream(),
                            story.getPictures().stream().flatMap(picture -> picture.getCredit().stream())));
            line(
                    "copyrightlines",
                    rights().flatMap(right -> right.getCopyrightNotices().stream())
                            .map(LocalizedText::getText));
            line(
                    "usage",
                    rights().flatMap(right -> right.getUsageTerms().stream()).map(LocalizedText::getText));
            line("providers", story.getDeclaredProvider().stream());
            List<String> ids = story.getAltIds().stream().map(AltId::getValue).toList();
            facts.text("nameLabel").ifPresent(label -> facts.check("nameLabel", true, ids.contains(label)));
        }

        private void about() {
            List<String> codes = facts.facts().findValuesAsText("code");
            Set<String> ours = new TreeSet<>();
            story.getSubjects().stream()
                    .filter(subject -> subject.getType().isEmpty())
                    .forEach(subject -> ours.add(subject.getQcode()
                            .map(code -> code.substring("subj:".length()))
                            .or(subject::getLiteral)
                            .orElse("")));
            facts.check("subjects", new TreeSet<>(codes), ours);
            facts.check("genres", facts.list("genres"), literals(story.getGenres()));
            Set<String> languages = new HashSet<>(facts.list("languages"));
            if (languages.isEmpty()) {
                verdict(
                        "languages",
                        story.getLanguages().isEmpty() || story.getInferred().contains("languages"),
                        "inferred");
            } else {
                facts.check("languages", languages, new HashSet<>(story.getLanguages()));
            }
            facts.check(
                    "locations",
                    places(),
                    Stream.concat(
                                    story.getLocated().stream(),
                                    story.getSubjects().stream()
                                            .filter(subject -> subject.getType().isPresent()))
                            .map(Rules::place)
                            .toList());
        }

        private List<String> places() {
            List<String> places = new ArrayList<>();
            for (JsonNode location : facts.facts().path("locations")) {
                String city = location.path("City").asText("");
                String country = location.path("Country").asText("");
                if (!city.isEmpty() || !country.isEmpty()) {
                    places.add(city.isEmpty() ? "iso3166-1a3:" + country : city);
                }
            }
            return places;
        }

        private void content() {
            List<String> pictures = new ArrayList<>();
            for (JsonNode content : facts.facts().path("contentItems")) {
                String href = content.path("href").asText("");
                if (href.endsWith(".jpg")) {
                    pictures.add(href);
                }
            }
            facts.check(
                    "pictures",
                    pictures,
                    story.getPictures().stream()
                            .map(Picture::getRenditions)
                            .flatMap(List::stream)
                            .flatMap(rendition -> rendition.getHref().stream())
                            .toList());
            paragraphs();
        }

        // The facts count all p elements; captions and headlines are some.
        private void paragraphs() {
            List<String> ours = new ArrayList<>(story.getBody().getParagraphs());
            String start = Comparison.collapse(facts.text("firstParagraph").orElse(""));
            long captions = story.getPictures().stream()
                    .filter(picture -> picture.getCaption().isPresent())
                    .count();
            int fact = facts.facts().path("paragraphs").asInt();
            boolean first =
                    start.isEmpty() || (!ours.isEmpty() && ours.getFirst().startsWith(start));
            if (first && fact == ours.size()) {
                facts.check("paragraphs", fact, ours.size());
            } else if (first && fact == ours.size() + captions) {
                facts.explained("paragraphs", "captions are not the body's");
            } else if (first && fact == 0) {
                facts.explained("paragraphs", "PARAGRAPHS_FROM_TEXT: plain text has no p");
            } else {
                boolean headline = story.getHeadlines().stream()
                        .anyMatch(text -> text.getText().equals(start));
                verdict(
                        "paragraphs",
                        headline || (first && repaired("BODY_PART_SET_ASIDE")),
                        "headlines, abstracts and other components are not the body's");
            }
        }

        // A line is the story's or a picture's, or stands in what is kept of the other parts.
        private void line(String name, Stream<String> ours) {
            Set<String> known = new HashSet<>(Comparison.collapse(ours.toList()));
            List<String> said = Comparison.collapse(facts.list(name));
            if (said.isEmpty()) {
                return;
            }
            if (known.containsAll(said)) {
                facts.check(name, true, true);
                return;
            }
            boolean kept = said.stream()
                    .allMatch(line -> known.contains(line)
                            || story.getUnparsed().stream()
                                    .anyMatch(rest ->
                                            Comparison.collapse(rest.getValue()).contains(line)));
            verdict(name, kept, "another part's: kept in unparsed");
        }

        private void time(String name, String path, Optional<Instant> ours) {
            Optional<String> written = facts.text(name);
            if (written.isPresent() && written.get().matches(".*T[\\d:]+")) {
                boolean kept = ours.isEmpty()
                        && story.getUnparsed().stream()
                                .anyMatch(rest -> rest.getPath().endsWith(path)
                                        && rest.getValue().equals(written.get()));
                verdict(name, kept, "TIME_WITHOUT_ZONE: kept in unparsed");
                return;
            }
            facts.check(name, written.map(Rules::instant), ours);
        }

        private void verdict(String fact, boolean holds, String rule) {
            if (holds) {
                facts.explained(fact, rule);
            } else {
                facts.wrong(fact, "not so: " + rule);
            }
        }

        private Stream<RightsInfo> rights() {
            return Stream.concat(
                    story.getRights().stream(),
                    story.getPictures().stream().flatMap(picture -> picture.getRights().stream()));
        }

        private boolean repaired(String name) {
            return story.getRepairs().stream()
                    .anyMatch(repair -> repair.getName().equals(name));
        }

        private String said(String name) {
            return facts.text(name).orElse("").strip();
        }

        private static List<String> literals(List<ConceptRef> concepts) {
            return concepts.stream()
                    .flatMap(concept -> concept.getLiteral().stream())
                    .toList();
        }

        private static String place(ConceptRef place) {
            return place.getQcode().orElseGet(() -> place.getNames().getFirst().getText());
        }

        private static Instant instant(String basic) {
            String extended = basic.replaceFirst("^(\\d{4})(\\d\\d)(\\d\\dT\\d\\d)(\\d\\d)(\\d\\d)", "$1-$2-$3:$4:$5")
                    .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
            return OffsetDateTime.parse(extended).toInstant();
        }
    }
}
