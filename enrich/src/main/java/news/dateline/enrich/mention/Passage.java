package news.dateline.enrich.mention;

import java.util.Arrays;
import java.util.List;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.enrich.text.Casing;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.TokenText;
import news.dateline.enrich.text.Tokens;
import news.dateline.enrich.text.WordSet;
import org.jspecify.annotations.Nullable;

/// A text while it is searched for names: its tokens with their classes and the names at them, each looked up once,
/// when
/// it is asked for.
public final class Passage {
    private final TokenText text;
    private final Tokens tokens;
    private final Lexicon lexicon;
    // Of a word that nobody has asked for yet -1.
    private final int[] classes;
    private final NameAutomaton<KnownName> names;
    private final WordSet small;
    private final int filed;
    private final @Nullable Match<KnownName>[] known;
    private final boolean[] asked;

    /// @param small the words that the story has in small letters
    @SuppressWarnings("unchecked") // No array of a generic type can be made otherwise.
    Passage(TokenText text, Lexicon lexicon, NameAutomaton<KnownName> names, WordSet small) {
        this.text = text;
        this.tokens = text.tokens();
        this.lexicon = lexicon;
        this.classes = new int[tokens.size()];
        Arrays.fill(classes, -1);
        this.names = names;
        this.small = small;
        this.filed = Filing.end(text);
        this.known = (Match<KnownName>[]) new Match<?>[tokens.size()];
        this.asked = new boolean[tokens.size()];
    }

    /// The text itself.
    public TokenText text() {
        return text;
    }

    /// How many tokens it has.
    public int length() {
        return tokens.size();
    }

    /// The token at an index.
    public Token token(int at) {
        return tokens.get(at);
    }

    /// Index behind the dateline that the text begins with; 0 without one.
    public int filed() {
        return filed;
    }

    /// The classes of the word at an index, as bits of [WordClass#bit].
    public int classes(int at) {
        int known = classes[at];
        if (known < 0) {
            known = lexicon.classes(tokens.get(at));
            classes[at] = known;
        }
        return known;
    }

    boolean is(int at, WordClass wordClass) {
        return at >= 0 && at < classes.length && (classes(at) & wordClass.bit()) != 0;
    }

    /// Whether the word at an index is of one of several classes.
    ///
    /// @param bits as of [WordClass#bits]
    boolean isAny(int at, int bits) {
        return at >= 0 && at < classes.length && (classes(at) & bits) != 0;
    }

    boolean is(int at, String sign) {
        return text.is(at, sign);
    }

    /// Whether the word at an index, in capitals, is one of these.
    boolean isOneOf(int at, WordSet words) {
        return at >= 0 && at < tokens.size() && words.has(tokens.get(at));
    }

    boolean isCapitalised(int at) {
        return at >= 0 && at < tokens.size() && tokens.get(at).isCapitalised();
    }

    /// Whether capitals mark names here.
    boolean capitalsTell() {
        return text.casing() == Casing.SENTENCE;
    }

    /// Whether the token stands where any word would have a capital.
    public boolean beginsSentence(int at) {
        return text.beginsSentence(at);
    }

    /// Whether the story has the word at `at` in small letters too, or everybody has.
    public boolean isSmallElsewhere(int at) {
        return is(at, WordClass.COMMON) || small.has(tokens.get(at));
    }

    /// Whether initials say something: "ALLIED PRODUCTS INC" names no Indian National Congress. Where all is in
    /// capitals
    /// they do not, and words that end the names of companies or stand for months never do.
    boolean isAcronym(int at, int to) {
        return capitalsTell() && (to > at + 1 || !(is(at, WordClass.ORGANISATION) || is(at, WordClass.TIME)));
    }

    /// The longest known name that begins at a token, null for none; looked up once.
    public @Nullable Match<KnownName> knownAt(int at) {
        if (!asked[at]) {
            asked[at] = true;
            known[at] = names.longestAt(tokens, at);
        }
        return known[at];
    }

    List<KnownName> exactly(int from, int to) {
        return names.exactly(tokens, from, to);
    }

    /// The index of the next word of a run of capitalised words behind `at`; -1 where the run ends. Initials,
    /// abbreviations, hyphens, apostrophes within a name and particles are passed over.
    int next(int at) {
        int next = at + 1;
        if (is(next, ".") && isAttached(next) && takesPoint(at)) {
            next++;
        }
        if (isCapitalised(next)) {
            return text.followsDirectly(next) ? next : -1;
        }
        if (next + 1 >= tokens.size()) {
            return -1;
        }
        boolean joined = isAttached(next) && isAttached(next + 1);
        if (joined && (is(next, "-") || is(next, "'")) && isCapitalised(next + 1)) {
            return next + 1;
        }
        if (is(next, "&") && isCapitalised(next + 1)) {
            return next + 1;
        }
        return is(next, WordClass.PARTICLE) && text.followsDirectly(next) ? behindParticles(next) : -1;
    }

    private int behindParticles(int at) {
        int next = at;
        while (next < tokens.size() && (is(next, WordClass.PARTICLE) || is(next, "-")) && !isCapitalised(next)) {
            next++;
        }
        return next < tokens.size() && isCapitalised(next) ? next : -1;
    }

    // "F." of John F. Kennedy, "St." of St. Louis, "Mr."
    private boolean takesPoint(int at) {
        return tokens.get(at).length() == 1
                || is(at, WordClass.HONORIFIC)
                || (tokens.get(at).length() <= 3 && is(at, WordClass.BEFORE_PLACE));
    }

    /// Whether no space stands before the token.
    boolean isAttached(int at) {
        return at > 0
                && at < tokens.size()
                && tokens.get(at).begin() == tokens.get(at - 1).end();
    }
}
