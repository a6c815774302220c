package news.dateline.publish.route;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Queries over [RandomStories]: some as a person writes them, some as only a program can make them.
final class RandomQueries {
    private final Random random;
    private final RandomStories words;

    RandomQueries(Random random) {
        this.random = random;
        this.words = new RandomStories(random);
    }

    Query next() {
        return random.nextBoolean() ? ChannelQuery.parse(written(3)).query() : made(3);
    }

    private String written(int deep) {
        return switch (random.nextInt(deep > 0 ? 16 : 11)) {
            case 0, 1 -> words.valuesField() + ":\"" + value() + "\"";
            case 2, 3 -> words.wordsField() + ":" + word();
            case 4 ->
                words.wordsField() + ":\"" + word() + " " + word() + "\"" + words.any(List.of("", "", "~1", "~3"));
            case 5 -> words.wordsField() + ":" + words.any(List.of("ferr*", "f*", "s?ils", "str*s", "z*", "p?r*"));
            case 6 ->
                words.valuesField() + ":"
                        + words.any(List.of("[1 TO 3]", "{1 TO 3}", "[G TO *]", "g*", "G?", "[* TO ir}"));
            case 7 ->
                words.wordsField() + ":" + words.any(List.of("/fer.*/", "/(port|sails)/", "/.*s/", "/st[a-r]ike?/"));
            case 8 -> words.wordsField() + ":" + words.any(List.of("ferrie~", "prot~1", "sail~", "ferry~0"));
            case 9 ->
                String.format(Locale.ROOT, "near:\"%.2f,%.2f,%dkm\"", latitude(), longitude(), 1 + random.nextInt(200));
            case 10 -> "*:*";
            case 11 -> "(" + written(deep - 1) + " AND NOT " + written(deep - 1) + ")";
            case 12 -> "(" + written(deep - 1) + " OR " + written(deep - 1) + ")";
            case 13 -> "(*:* AND NOT " + written(deep - 1) + ")";
            case 14 -> "(NOT " + written(deep - 1) + ")";
            default -> "(" + some(deep) + ")" + words.any(List.of("", "^2"));
        };
    }

    private String some(int deep) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> written(deep - 1))
                .collect(Collectors.joining(" "));
    }

    private Query made(int deep) {
        return switch (random.nextInt(deep > 0 ? 12 : 4)) {
            case 0 -> new TermQuery(new Term(words.valuesField(), value().toLowerCase(Locale.ROOT)));
            case 1 -> phrase();
            case 2 -> ChannelQuery.parse(written(0)).query();
            case 3 -> new MatchNoDocsQuery();
            case 4 -> new BoostQuery(made(deep - 1), 2);
            case 5 -> new ConstantScoreQuery(made(deep - 1));
            default -> combined(deep);
        };
    }

    private Query phrase() {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(random.nextInt(3) == 0 ? 2 : 0);
        String field = words.wordsField();
        int place = random.nextInt(3);
        for (int left = random.nextInt(4); left > 0; left--) {
            phrase.add(new Term(field, word().toLowerCase(Locale.ROOT)), place);
            place += 1 + random.nextInt(2);
        }
        return phrase.build();
    }

    private Query combined(int deep) {
        BooleanQuery.Builder combined = new BooleanQuery.Builder().setMinimumNumberShouldMatch(random.nextInt(3));
        for (int left = random.nextInt(6); left > 0; left--) {
            Query part = made(deep - 1);
            Occur occur = words.any(
                    List.of(Occur.MUST, Occur.FILTER, Occur.SHOULD, Occur.SHOULD, Occur.SHOULD, Occur.MUST_NOT));
            combined.add(part, occur);
            if (random.nextInt(5) == 0) {
                combined.add(part, occur);
            }
        }
        return combined.build();
    }

    private String word() {
        return words.any(RandomStories.WORDS);
    }

    private String value() {
        return words.any(RandomStories.VALUES);
    }

    private double latitude() {
        return 40 + 4 * random.nextDouble();
    }

    private double longitude() {
        return 178 + 1.9 * random.nextDouble();
    }
}
