package news.dateline.enrich.mention;

import java.util.List;
import java.util.Set;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.TokenText;
import news.dateline.enrich.text.WordSet;
import news.dateline.schemas.model.Mention;
import news.dateline.schemas.model.MentionUse;

/// A name in a text, before it is known which of several things it means. Eight facts, as later steps ask for each.
///
/// @param in the text
/// @param from index of the name's first token
/// @param to index behind its last token
/// @param type what type of thing it names
/// @param senses what is called so; empty for what is not in the reference data
/// @param use how it stands for what it names
/// @param fullName the name in full, as the story has it elsewhere, for a short form; else as it stands here
/// @param guessed whether only statistics say that it is a name of this type
public record Spot(
        TokenText in,
        int from,
        int to,
        NameType type,
        List<KnownName> senses,
        MentionUse use,
        String fullName,
        boolean guessed) {
    private static final WordSet LOCATIVE = WordSet.of(
            "in", "near", "at", "outside", "around", "across", "throughout", "from", "to", "of", "through", "off");

    private static final Set<String> ADDRESS = Set.of("Mr", "Mrs", "Ms", "Miss");

    /// Copies the list.
    public Spot {
        senses = List.copyOf(senses);
    }

    /// A name by itself.
    static Spot of(TokenText in, int from, int to, NameType type, List<KnownName> senses) {
        return new Spot(in, from, to, type, senses, MentionUse.NAME, text(in, from, to), false);
    }

    /// The same name used otherwise.
    public Spot as(MentionUse other) {
        return new Spot(in, from, to, type, senses, other, fullName, guessed);
    }

    /// The same words as another type of name, with what is called so.
    public Spot as(NameType other, List<KnownName> others) {
        return new Spot(in, from, to, other, others, use, fullName, guessed);
    }

    /// The same words as a short form of another name.
    public Spot shortFor(Spot full) {
        return new Spot(in, from, to, full.type, full.senses, MentionUse.SHORT, full.fullName, guessed);
    }

    /// The same name, of which only statistics know.
    Spot asGuessed() {
        return new Spot(in, from, to, type, senses, use, fullName, true);
    }

    /// The places of this name.
    public List<KnownName> places() {
        return Senses.places(senses);
    }

    /// How many tokens the name has.
    public int length() {
        return to - from;
    }

    /// The name as it stands in the text.
    public String text() {
        // Mostly the full name is what stands here.
        int begin = in.tokens().get(from).begin();
        int length = in.tokens().get(to - 1).end() - begin;
        boolean same = fullName.length() == length && in.field().text().startsWith(fullName, begin);
        return same ? fullName : text(in, from, to);
    }

    /// Unicode code points in the text before the name.
    public int start() {
        return in.tokens().get(from).start();
    }

    /// Its last token: a person's surname.
    public Token last() {
        return in.tokens().get(to - 1);
    }

    /// Whether this name stands behind the comma that follows another: `Ontario` in `London, Ontario`.
    public boolean behindCommaOf(Spot other) {
        return from == other.to + 1 && other.in.field().equals(in.field()) && in.is(other.to, ",");
    }

    /// Whether the word before says that a place follows: `in`, `near`.
    public boolean isBehindLocative() {
        return from > 0 && LOCATIVE.has(in.tokens().get(from - 1));
    }

    /// Whether the word before is how a story names somebody again: `Mr`, `Ms`.
    public boolean isAddressed() {
        int before = from > 0 && in.is(from - 1, ".") ? from - 2 : from - 1;
        return before >= 0 && ADDRESS.contains(in.tokens().get(before).form());
    }

    /// The mention of it, in the form that leaves the stage.
    public Mention mention() {
        String text = text();
        int end = start() + text.codePointCount(0, text.length());
        return new Mention(in.field().field().word(), in.field().index(), start(), end, text, use);
    }

    private static String text(TokenText in, int from, int to) {
        Token first = in.tokens().get(from);
        Token last = in.tokens().get(to - 1);
        return in.field().text().substring(first.begin(), last.end());
    }
}
