package news.dateline.enrich.mention;

import java.util.Locale;

/// What a word says about a name that it stands in or beside. A word may be of several classes.
public enum WordClass {
    /// Stands before people: `Mr`.
    HONORIFIC(0),
    /// An office or a trade before or behind people: `President`, `chairman`.
    ROLE(1),
    /// Goes before a role or the name of a ministry: `Foreign`, `Prime`.
    MODIFIER(2),
    /// A given name.
    GIVEN(3),
    /// Ends the name of an organisation: `Corp`, `University`.
    ORGANISATION(4),
    /// Ends the name of a body of a state: `Ministry`, `Army`. A nationality before it is not part of the name.
    STATE_BODY(5),
    /// Begins the name of an organisation before `of` or `for`: `Bank`, `Ministry`.
    HEAD(6),
    /// Ends the name of a place: `River`, `Airport`, `County`.
    GEOGRAPHIC(7),
    /// Begins the name of a place: `Lake`, `Mount`.
    BEFORE_PLACE(8),
    /// In the name of an event, a work, a law: `Cup`, `Festival`, `Act`.
    EVENT(9),
    /// Weekdays, months, zones: in no name.
    TIME(10),
    /// A direction before a place: `northern`.
    DIRECTION(11),
    /// Small words within people's names: `van`, `bin`.
    PARTICLE(12),
    /// What people and governments do: `said`.
    SAYING(13),
    /// Before a place: `in`, `near`.
    LOCATIVE(14),
    /// Words that are written with a capital only where a sentence begins.
    COMMON(15),
    /// The commonest of them, that begin no name anywhere: `The`, `In`.
    FUNCTION(16),
    /// Capitalised words that are part of no name: `Reuters` as a credit, `TV`.
    NEUTRAL(17);

    private final int bit;

    WordClass(int place) {
        bit = 1 << place;
    }

    /// The word for it in the table.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The bits of several.
    static int bits(WordClass... classes) {
        int bits = 0;
        for (WordClass wordClass : classes) {
            bits |= wordClass.bit;
        }
        return bits;
    }

    /// Its bit among the classes of a word.
    public int bit() {
        return bit;
    }
}
