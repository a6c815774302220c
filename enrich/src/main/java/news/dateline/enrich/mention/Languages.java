package news.dateline.enrich.mention;

import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.enrich.text.WordSet;
import org.jspecify.annotations.Nullable;

/// Adjectives of countries that stand for a language: `answered in English and in Irish`, `speaks French`,
/// `Portuguese-language`. A language is nobody's country.
final class Languages {
    private static final WordSet SPEAKING = WordSet.of(
            "SPEAK",
            "SPEAKS",
            "SPOKE",
            "SPOKEN",
            "SPEAKING",
            "LEARN",
            "LEARNS",
            "LEARNED",
            "LEARNT",
            "LEARNING",
            "UNDERSTAND",
            "UNDERSTANDS",
            "UNDERSTOOD",
            "TRANSLATED",
            "TRANSLATES",
            "TRANSLATE",
            "FLUENT");
    private static final WordSet BETWEEN = WordSet.of(
            "IN", "INTO", "FROM", "AND", "OR", "BOTH", "FIRST", "THEN", "LITTLE", "SOME", "ONLY", "GOOD", "NO");
    private static final WordSet LANGUAGE = WordSet.of(
            "LANGUAGE",
            "LANGUAGES",
            "SPEAKER",
            "SPEAKERS",
            "SPEAKING",
            "TRANSLATION",
            "TRANSLATIONS",
            "TRANSLATOR",
            "SUBTITLES",
            "DIALECT",
            "ALPHABET",
            "GRAMMAR");
    // Nobody names more languages in a row.
    private static final int REACH = 10;

    private Languages() {}

    /// Whether the nationality at these tokens is a language.
    static boolean isLanguage(Passage in, int from, int to) {
        int word = in.is(to, "-") ? to + 1 : to;
        if (in.isOneOf(word, LANGUAGE)) {
            return true;
        }
        return standsAlone(in, to) && isSpoken(in, from);
    }

    // "in French," but not "in French law": no noun follows, or only another language.
    private static boolean standsAlone(Passage in, int to) {
        int at = to;
        for (int i = 0; i < REACH; i++) {
            boolean joined = in.is(at, ",") || in.is(at, "and") || in.is(at, "or");
            if (!joined || !in.isCapitalised(at + 1)) {
                return at >= in.length()
                        || (!in.token(at).isWord() && !in.is(at, "-") && !in.is(at, "'"))
                        || in.is(at, WordClass.FUNCTION);
            }
            if (in.is(at, ",")) {
                return true;
            }
            at += 2;
        }
        return false;
    }

    private static boolean isSpoken(Passage in, int from) {
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            if (in.isOneOf(at, SPEAKING) || isIn(in, at)) {
                return true;
            }
            if (!in.isOneOf(at, BETWEEN) && !in.is(at, ",") && !isOther(in, at)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isIn(Passage in, int at) {
        return in.is(at, "in") || in.is(at, "In");
    }

    // Another language in the row; what is a place is none.
    private static boolean isOther(Passage in, int at) {
        return in.isCapitalised(at) && !in.beginsSentence(at) && isNoPlace(in.knownAt(at));
    }

    private static boolean isNoPlace(@Nullable Match<KnownName> known) {
        return known == null || Grammar.isAdjective(known);
    }
}
