package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Reason;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;

/// docs/formats/nitf.md, "Where facts may differ".
final class NitfFacts implements FormatFacts {
    @Override
    public String format() {
        return "nitf";
    }

    /// A file is one document, and its facts are the file's.
    @Override
    public List<JsonNode> items(JsonNode facts) {
        return List.of(facts);
    }

    @Override
    public boolean mayReject(JsonNode row, ParseOutcome.Rejected rejected) {
        boolean malformed = false;
        for (JsonNode hazard : row.path("hazards")) {
            malformed |= "malformed-xml".equals(hazard.asText());
        }
        return malformed && rejected.reason() == Reason.XML_NOT_WELL_FORMED;
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        new Rules(story, facts).compare();
    }

    private record Rules(WireStory story, Comparison facts) {
        private static final DateTimeFormatter NORM = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssXX");
        private static final Pattern WITH_ZONE = Pattern.compile("\\d{8}T\\d{6}(Z|[+-]\\d{4})");
        private static final Pattern QUOTE = Pattern.compile("<blockquote>.*?</blockquote>");
        private static final Pattern PARAGRAPH = Pattern.compile("<p>");

        void compare() {
            identity();
            words();
            origin();
            about();
            text();
            time("dateIssue", "date.issue", story.getVersionCreated());
            time("dateExpire", "date.expire", story.getExpires());
            release();
        }

        private void identity() {
            Optional<String> docId = facts.text("docId");
            if (docId.isEmpty()) {
                inferred("docId", "guid", "no doc-id: the thread, the file or the headline of the day");
            } else {
                facts.check("docId", docId, Optional.of(story.getGuid()));
            }
            facts.check("regsrc", facts.text("regsrc"), story.getDeclaredProvider());
            facts.check("duKey", facts.text("duKey"), alternative("du-key"));
            facts.check("fixture", facts.text("fixture"), alternative("fixture"));
            facts.checkIfThere("duKeyVersion", unparsed("/du-key/@version"));
            facts.check("urgency", facts.text("urgency"), story.getUrgency().map(String::valueOf));
            facts.check("managementStatus", statusFact(), story.getPubStatus());
        }

        private void words() {
            List<String> main = headlines(true);
            if (facts.text("headline").isPresent()) {
                facts.check("headline", facts.text("headline"), main.stream().findFirst());
            } else if (story.getInferred().contains("headlines")) {
                facts.check("title", facts.text("title"), main.stream().findFirst());
            } else if (!main.isEmpty()) {
                facts.explained("headline", "hl1 stands in headline, which NITF does not have, for hedline");
            }
            facts.checkIfThere(
                    "title",
                    main.stream()
                            .findFirst()
                            .filter(title()::equals)
                            .or(() -> unparsed("/title").map(markup -> markup.replaceAll("<[^>]*>", ""))));
            if (!facts.list("subheads").isEmpty()) {
                facts.check("subheads", facts.list("subheads"), headlines(false));
            }
            facts.check("edMsg", facts.list("edMsg"), Comparison.collapse(story.getEdNotes()));
            facts.checkIfThere(
                    "abstract",
                    story.getDescriptions().stream()
                            .map(LocalizedText::getText)
                            .findFirst()
                            .map(Comparison::collapse));
        }

        private void origin() {
            List<String> bylines = facts.list("bylines");
            boolean apart =
                    !bylines.equals(story.getBylines()) && squeezed(bylines).equals(squeezed(story.getBylines()));
            if (apart) {
                facts.explained("bylines", "the words of two elements are kept apart");
            } else {
                facts.check("bylines", bylines, story.getBylines());
            }
            facts.check("dateline", facts.text("dateline"), story.getDateline());
            facts.check("distributor", facts.text("distributor"), story.getCreditline());
            facts.check(
                    "copyrightHolder",
                    facts.text("copyrightHolder"),
                    story.getRights().stream()
                            .flatMap(rights -> rights.getCopyrightHolder().stream())
                            .findFirst());
            facts.checkIfThere(
                    "rights",
                    story.getRights().stream()
                            .map(RightsInfo::getUsageTerms)
                            .flatMap(List::stream)
                            .map(LocalizedText::getText)
                            .findFirst());
        }

        private void about() {
            if (facts.list("keywords").isEmpty() && !story.getKeywords().isEmpty()) {
                facts.check(
                        "keywords",
                        facts.facts().path("metas").path("keywords").asText(),
                        String.join(", ", story.getKeywords()));
            } else {
                facts.check("keywords", facts.list("keywords"), story.getKeywords());
            }
            facts.check(
                    "docScope",
                    facts.list("docScope"),
                    story.getServices().stream()
                            .map(service -> service.getLiteral().orElse(""))
                            .toList());
            facts.check(
                    "subjects",
                    facts.list("subjects"),
                    ofType("cpnat:abstract").stream().map(Rules::code).toList());
            int places = facts.facts().path("evloc").size();
            if (places > 0) {
                facts.check(
                        "evloc",
                        facts.facts().path("evloc").get(0).elements().next().asText(),
                        place(0));
            }
        }

        // An evloc is called by its narrowest part, the others stay unparsed.
        private String place(int index) {
            ConceptRef place = ofType("cpnat:geoArea").get(index);
            String wanted =
                    facts.facts().path("evloc").get(index).elements().next().asText();
            boolean kept = story.getUnparsed().stream()
                    .anyMatch(rest -> rest.getPath().contains("/evloc/@")
                            && rest.getValue().equals(wanted));
            return kept
                    ? wanted
                    : place.getNames().stream()
                            .map(LocalizedText::getText)
                            .findFirst()
                            .orElseGet(() -> code(place));
        }

        private void text() {
            List<String> paragraphs = story.getBody().getParagraphs();
            facts.text("firstParagraph")
                    .ifPresent(first -> facts.check(
                            "firstParagraph",
                            first,
                            paragraphs
                                    .getFirst()
                                    .substring(
                                            0,
                                            Math.min(
                                                    first.length(),
                                                    paragraphs.getFirst().length()))));
            facts.text("tagline").ifPresent(tagline -> facts.check("tagline", tagline, paragraphs.getLast()));
            String text = QUOTE.matcher(story.getBody().getHtml()).replaceAll("");
            long ours = PARAGRAPH.matcher(text).results().count()
                    - (facts.text("tagline").isPresent() ? 1 : 0);
            facts.checkIfThere("paragraphs", Optional.of(String.valueOf(ours)));
            facts.checkIfThere(
                    "media", Optional.of(String.valueOf(story.getPictures().size())));
        }

        private void time(String fact, String element, Optional<Instant> ours) {
            Optional<String> written = facts.text(fact);
            if (written.isEmpty()) {
                if ("dateIssue".equals(fact)) {
                    inferred(fact, "versionCreated", "no date.issue: the time of receipt");
                }
                return;
            }
            if (!WITH_ZONE.matcher(written.get()).matches()) {
                boolean kept = written.equals(unparsed("/" + element + "/@norm"));
                verdict(fact, kept, "without a zone or an hour: kept in unparsed");
                return;
            }
            facts.check(
                    fact, written.map(time -> OffsetDateTime.parse(time, NORM).toInstant()), ours);
        }

        // None of a usable document's releases after its issue is in the corpus.
        private void release() {
            if (facts.text("dateRelease").isPresent()) {
                boolean isIssue = facts.text("dateRelease").equals(facts.text("dateIssue"));
                facts.check("dateRelease", isIssue, story.getEmbargo().isEmpty());
            }
        }

        private void inferred(String fact, String field, String rule) {
            verdict(fact, story.getInferred().contains(field), rule);
        }

        private void verdict(String fact, boolean holds, String rule) {
            if (holds) {
                facts.explained(fact, rule);
            } else {
                facts.wrong(fact, "not so: " + rule);
            }
        }

        private PubStatus statusFact() {
            return switch (facts.text("managementStatus").orElse("usable")) {
                case "withheld" -> PubStatus.WITHHELD;
                case "canceled" -> PubStatus.CANCELED;
                default -> PubStatus.USABLE;
            };
        }

        private String title() {
            return facts.text("title").orElse("");
        }

        private List<String> headlines(boolean isMain) {
            return story.getHeadlines().stream()
                    .filter(headline -> headline.getRole().isEmpty() == isMain)
                    .map(LocalizedText::getText)
                    .toList();
        }

        private Optional<String> alternative(String type) {
            return story.getAltIds().stream()
                    .filter(id -> id.getType().filter(type::equals).isPresent())
                    .map(AltId::getValue)
                    .findFirst();
        }

        private Optional<String> unparsed(String ending) {
            return story.getUnparsed().stream()
                    .filter(rest -> rest.getPath().endsWith(ending))
                    .map(rest -> rest.getValue())
                    .findFirst();
        }

        private List<ConceptRef> ofType(String type) {
            List<ConceptRef> found = new ArrayList<>(story.getSubjects());
            found.removeIf(subject -> subject.getType().filter(type::equals).isEmpty());
            return found;
        }

        private static String code(ConceptRef concept) {
            String id = concept.getQcode().or(concept::getLiteral).orElse("");
            return id.substring(id.lastIndexOf(':') + 1);
        }

        private static String squeezed(List<String> texts) {
            return String.join("|", texts).replaceAll("\\s+", "");
        }
    }
}
