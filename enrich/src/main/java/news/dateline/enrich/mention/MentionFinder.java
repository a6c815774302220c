package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.enrich.gazetteer.Gazetteer;
import news.dateline.enrich.gazetteer.PlaceName;
import news.dateline.enrich.gazetteer.Table;
import news.dateline.enrich.text.StoryText;

/// Finds the names of places in a story, in time linear in its length. Safe to share between threads.
public final class MentionFinder {
    private final NameTrie<PlaceName> names = new NameTrie<>();
    /// Fixed phrases that hold the name of a place and mean none.
    private final NameTrie<String> phrases = new NameTrie<>();
    private final Words words;
    private final TownRule towns;

    /// A finder of these places.
    public MentionFinder(Gazetteer gazetteer) {
        gazetteer.names().forEach(name -> names.add(name.text(), name));
        Table.read("phrases.tsv").forEach(row -> phrases.add(row.cell(0), row.cell(0)));
        this.words = Words.standard();
        this.towns = new TownRule(words);
    }

    /// The places named in a story, in reading order. What is no place is left out.
    public List<Spot> find(StoryText story) {
        List<TokenText> texts = story.fields().stream().map(TokenText::of).toList();
        List<ContextRule> rules = rules(smallWords(texts));
        return texts.stream().flatMap(text -> scan(text, rules).stream()).toList();
    }

    private List<ContextRule> rules(Set<String> small) {
        return List.of(
                new CurrencyRule(),
                new CommaRule(),
                new CommonWordRule(small),
                new OrganisationRule(words),
                new PersonRule(words),
                new LongerNameRule(words));
    }

    private static Set<String> smallWords(List<TokenText> texts) {
        Set<String> small = new HashSet<>();
        for (TokenText text : texts) {
            for (Token token : text.tokens()) {
                if (Character.isLowerCase(token.form().charAt(0))) {
                    small.add(token.form());
                }
            }
        }
        return small;
    }

    private List<Spot> scan(TokenText text, List<ContextRule> rules) {
        int filed = Filing.end(text);
        List<Spot> spots = new ArrayList<>();
        int from = 0;
        while (from < text.tokens().size()) {
            int at = from;
            int phrase = phrases.longestAt(text.tokens(), from)
                    .map(NameTrie.Match::to)
                    .orElse(from + 1);
            Optional<Spot> spot = names.longestAt(text.tokens(), from)
                    .filter(match -> match.to() >= phrase)
                    .map(match -> new Spot(text, at, match.to(), match.senses(), Reading.PLACE))
                    .map(found -> read(found, rules, filed))
                    .filter(found -> found.reading() != Reading.NO_PLACE);
            spot.flatMap(found -> towns.before(found, spots)).ifPresent(spots::add);
            spot.ifPresent(spots::add);
            from = spot.map(Spot::to).orElse(phrase);
        }
        return spots;
    }

    private static Spot read(Spot spot, List<ContextRule> rules, int filed) {
        if (spot.to() <= filed) {
            return spot.as(Reading.FILED_FROM);
        }
        for (ContextRule rule : rules) {
            Optional<Reading> reading = rule.judge(spot);
            if (reading.isPresent()) {
                return spot.as(reading.get());
            }
        }
        return spot;
    }
}
