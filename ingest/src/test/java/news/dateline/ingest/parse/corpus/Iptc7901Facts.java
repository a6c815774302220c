package news.dateline.ingest.parse.corpus;

import java.util.Optional;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;

/// docs/formats/iptc7901.md, "Where facts may differ".
final class Iptc7901Facts extends LegacyFacts {
    @Override
    public String format() {
        return "iptc7901";
    }

    @Override
    public void compare(WireStory story, Comparison facts) {
        sequence(story, facts, "source");
        facts.check("priority", facts.text("priority").map(Integer::valueOf), story.getUrgency());
        category(story, facts);
        kept(story, facts, "words", "header/words");
        kept(story, facts, "rest", "header/rest");
        facts.check(
                "keywordLine", facts.text("keywordLine"), story.getSlugline().map(Slugline::getText));
        lines(story, facts, "headlineBlock");
        version(story, facts, String.join("\n", facts.list("headlineBlock")));
        time(story, facts);
        boolean assumed =
                story.getRepairs().stream().anyMatch(repair -> repair.getName().equals("CHARSET_ASSUMED"));
        facts.check(
                "encodingGuess",
                facts.text("encodingGuess").map(guess -> !guess.equals("utf-8")),
                Optional.of(assumed));
    }

    private static void time(WireStory story, Comparison facts) {
        Optional<String> trailer = facts.text("trailer");
        boolean kept = story.getUnparsed().stream()
                .anyMatch(piece -> piece.getPath().equals("trailer/time")
                        && Optional.of(piece.getValue()).equals(trailer));
        if (kept) {
            facts.explained("trailer", "TIME_WITHOUT_ZONE: kept in unparsed");
            return;
        }
        // DDhhmm must be in the instant of a time whose zone is GMT.
        facts.check(
                "trailer",
                trailer.map(written -> written.substring(0, 6)),
                story.getTransmission()
                        .flatMap(Transmission::getSent)
                        .map(sent -> sent.toString().replaceAll("^\\d+-\\d+-(\\d\\d)T(\\d\\d):(\\d\\d).*", "$1$2$3")));
    }
}
