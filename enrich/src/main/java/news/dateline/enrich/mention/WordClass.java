package news.dateline.enrich.mention;

import java.util.Locale;

/// What a word says about a name that it stands in or beside. A word may be of several classes.
public enum WordClass {
    /// Stands before people: `Mr`.
    HONORIFIC,
    /// An office or a trade before or behind people: `President`, `chairman`.
    ROLE,
    /// Goes before a role or the name of a ministry: `Foreign`, `Prime`.
    MODIFIER,
    /// A given name.
    GIVEN,
    /// Ends the name of an organisation: `Corp`, `University`.
    ORGANISATION,
    /// Ends the name of a body of a state: `Ministry`, `Army`. A nationality before it is not part of the name.
    STATE_BODY,
    /// Begins the name of an organisation before `of` or `for`: `Bank`, `Ministry`.
    HEAD,
    /// Ends the name of a place: `River`, `Airport`, `County`.
    GEOGRAPHIC,
    /// Begins the name of a place: `Lake`, `Mount`.
    BEFORE_PLACE,
    /// In the name of an event, a work, a law: `Cup`, `Festival`, `Act`.
    EVENT,
    /// Weekdays, months, zones: in no name.
    TIME,
    /// A direction before a place: `northern`.
    DIRECTION,
    /// Small words within people's names: `van`, `bin`.
    PARTICLE,
    /// What people and governments do: `said`.
    SAYING,
    /// Before a place: `in`, `near`.
    LOCATIVE,
    /// Words that are written with a capital only where a sentence begins.
    COMMON,
    /// Capitalised words that are part of no name: `Reuters` as a credit, `TV`.
    NEUTRAL;

    /// The word for it in the table.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its bit among the classes of a word.
    public int bit() {
        return 1 << ordinal();
    }
}
