package news.dateline.ingest.parse.corpus;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;

/// docs/formats/newsml-g2.md, "Where facts may differ".
final class NewsMlG2Facts implements FormatFacts {
    @Override
    public String format() {
        return "newsml-g2";
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        new Rules(story, facts).compare();
    }

    private record Rules(WireStory story, Comparison facts) {
        void compare() {
            identity();
            words();
            time("versionCreated", story.getVersionCreated());
            time("firstCreated", story.getFirstCreated());
            embargo();
            language();
        }

        private void identity() {
            facts.check("guid", facts.text("guid"), Optional.of(story.getGuid()));
            facts.check(
                    "version",
                    facts.text("version").or(() -> Optional.of("1")),
                    Optional.of(String.valueOf(story.getVersion())));
            facts.check("pubStatus", Optional.of(statusFact()), Optional.of(story.getPubStatus()));
            facts.check("urgency", facts.text("urgency"), story.getUrgency().map(String::valueOf));
            facts.check("provider", facts.text("provider"), story.getDeclaredProvider());
            facts.check("itemClass", facts.text("itemClass"), story.getItemClass());
            facts.check("profile", facts.text("profile"), story.getProfile());
        }

        private void words() {
            List<String> headlines =
                    story.getHeadlines().stream().map(LocalizedText::getText).toList();
            if (story.getInferred().contains("headlines")) {
                facts.explained("headlines", "HEADLINE_FROM_BODY: contentMeta has none, the content has");
            } else {
                facts.check("headlines", facts.list("headlines"), Comparison.collapse(headlines));
            }
            facts.check("slugline", facts.text("slugline"), story.getSlugline().map(Slugline::getText));
            facts.check("dateline", facts.text("dateline"), story.getDateline().map(Comparison::collapse));
            facts.check("creditline", facts.text("creditline"), story.getCreditline());
            facts.check("bylines", facts.list("bylines"), story.getBylines());
            List<String> notes = Comparison.collapse(story.getEdNotes());
            boolean apart = !facts.list("edNotes").equals(notes)
                    && joined(facts.list("edNotes")).equals(joined(notes));
            if (apart) {
                facts.explained("edNotes", "the blocks of a note, and no-break spaces, are kept apart");
            } else {
                facts.check("edNotes", facts.list("edNotes"), notes);
            }
            facts.check("keywords", facts.list("keywords"), story.getKeywords());
            facts.check("usageTerms", facts.list("usageTerms"), Comparison.collapse(usageTerms()));
            facts.check(
                    "signals",
                    facts.list("signals"),
                    story.getSignals().stream().map(this::idOf).toList());
            if (story.getUnparsed().stream().anyMatch(rest -> rest.getPath().endsWith("subject/facetConcept"))) {
                facts.explained("subjects", "mainConcept is the subject, its facets are kept in unparsed");
                return;
            }
            facts.check(
                    "subjects",
                    facts.list("subjects"),
                    story.getSubjects().stream().map(this::idOf).toList());
        }

        private String idOf(ConceptRef ref) {
            return ref.getQcode()
                    .or(ref::getUri)
                    .or(ref::getLiteral)
                    .orElseGet(() -> ref.getNames().stream()
                            .map(LocalizedText::getText)
                            .findFirst()
                            .orElse(""));
        }

        private void time(String fact, Optional<Instant> ours) {
            Optional<String> written = facts.text(fact);
            if (written.isPresent() && written.get().matches(".*T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?")) {
                boolean kept = ours.isEmpty()
                        && story.getUnparsed().stream()
                                .anyMatch(rest -> rest.getPath().endsWith("/" + fact)
                                        && rest.getValue().equals(written.get()));
                verdict(fact, kept, "TIME_WITHOUT_ZONE: kept in unparsed");
                return;
            }
            facts.check(fact, written.map(Rules::instant), ours);
        }

        private void verdict(String fact, boolean kept, String rule) {
            if (kept) {
                facts.explained(fact, rule);
            } else {
                facts.wrong(fact, "not kept: " + rule);
            }
        }

        private void embargo() {
            Optional<String> written = facts.text("embargoed");
            Optional<Embargo> ours = story.getEmbargo();
            if (written.isPresent() && ours.isPresent() && ours.get().getUntil().isEmpty()) {
                boolean kept = written.equals(ours.map(Embargo::getDeclared));
                verdict("embargoed", kept, "EMBARGO_WITHOUT_ZONE: held without an end");
                return;
            }
            facts.check("embargoed", written.map(Rules::instant), ours.flatMap(Embargo::getUntil));
        }

        private void language() {
            List<String> declared = facts.list("language");
            if (!declared.isEmpty()) {
                facts.check("language", declared, story.getLanguages());
            } else if (facts.text("lang").isPresent()) {
                facts.check("language", List.of(facts.text("lang").get()), story.getLanguages());
            }
        }

        private PubStatus statusFact() {
            String status = facts.text("pubStatus").orElse("stat:usable");
            return switch (status.substring(Math.max(status.lastIndexOf(':'), status.lastIndexOf('/')) + 1)) {
                case "usable" -> PubStatus.USABLE;
                case "withheld" -> PubStatus.WITHHELD;
                case "canceled" -> PubStatus.CANCELED;
                default -> throw new AssertionError("No such status: " + status);
            };
        }

        private List<String> usageTerms() {
            List<String> terms = new ArrayList<>();
            for (RightsInfo rights : story.getRights()) {
                rights.getUsageTerms().forEach(text -> terms.add(text.getText()));
            }
            return terms;
        }

        private static String joined(List<String> texts) {
            return String.join("|", texts).replaceAll("[\\s\\u00A0\\u2000-\\u200A\\u202F]+", "");
        }

        private static Instant instant(String written) {
            return OffsetDateTime.parse(written.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
