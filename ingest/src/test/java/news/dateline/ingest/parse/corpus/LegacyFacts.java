package news.dateline.ingest.parse.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireSequence;
import news.dateline.schemas.model.WireStory;

/// What the facts of both legacy formats have in common: one message a file, its facts on the row itself.
abstract class LegacyFacts implements FormatFacts {
    private static final Pattern LEAD = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th) ?(?:ld|lead)");

    @Override
    public final List<JsonNode> items(JsonNode facts) {
        return List.of(facts);
    }

    static void sequence(WireStory story, Comparison facts, String source) {
        Optional<WireSequence> sequence = story.getSequence();
        facts.check("sequence", facts.text("sequence").map(Long::valueOf), sequence.map(WireSequence::getNumber));
        facts.check("source", facts.text(source), sequence.map(WireSequence::getSource));
        facts.check(
                "wrapsAt",
                facts.text("sequence").map(digits -> (long) Math.pow(10, digits.length())),
                sequence.flatMap(WireSequence::getWrapsAt));
    }

    static void category(WireStory story, Comparison facts) {
        facts.check(
                "category",
                facts.text("category"),
                story.getSubjects().stream()
                        .map(ConceptRef::getLiteral)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    static void kept(WireStory story, Comparison facts, String name, String path) {
        facts.check(
                name,
                facts.text(name),
                story.getUnparsed().stream()
                        .filter(piece -> piece.getPath().equals(path))
                        .map(Unparsed::getValue)
                        .findFirst());
    }

    /// Every line of a heading is somewhere: none is lost, and none that is for editors is among the text.
    static void lines(WireStory story, Comparison facts, String name) {
        String said = plain(said(story));
        List<String> lost = facts.list(name).stream()
                // A slug line is taken apart at its commas.
                .filter(line -> !Stream.of(line.split(",")).allMatch(part -> said.contains(plain(part))))
                .toList();
        facts.check(name, List.of(), lost);
    }

    /// A lead that the wire counts is the version after its count.
    static void version(WireStory story, Comparison facts, String written) {
        Matcher lead = LEAD.matcher(written.toLowerCase(Locale.ROOT));
        if (lead.find()) {
            facts.check("version", Long.parseLong(lead.group(1)) + 1, story.getVersion());
        }
    }

    private static String said(WireStory story) {
        List<String> said = new ArrayList<>();
        story.getSlugline().map(Slugline::getText).ifPresent(said::add);
        story.getHeadlines().stream().map(LocalizedText::getText).forEach(said::add);
        said.addAll(story.getBylines());
        said.addAll(story.getEdNotes());
        story.getSignals().forEach(signal -> signal.getLiteral().ifPresent(said::add));
        story.getUnparsed().forEach(piece -> said.add(piece.getValue()));
        return String.join(" ", said);
    }

    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
