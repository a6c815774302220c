package news.dateline.ingest.parse.legacy;

import java.util.Arrays;
import java.util.Optional;

/// What one word in a take key, a slug line or a line of its own says about a message. English, German and a
/// few French and Spanish words, as agencies write them.
enum Mark {
    /// A new top, or a new whole story: `2nd Ld`, `LEAD`, `UPDATE 2`, `1. Zusammenfassung`.
    LEAD(
            "ld",
            "lead",
            "leads",
            "ldall",
            "leadall",
            "nulead",
            "newlead",
            "zusammenfassung",
            "zf",
            "update",
            "updates",
            "wrapup",
            "roundup",
            "lede"),
    /// The whole story again: `Writethru`.
    WRITETHRU("writethru", "writethrough", "thru", "neufassung", "refile", "refiled", "recasts", "updated"),
    /// The story with an error put right.
    CORRECTION(
            "correction",
            "corrections",
            "corrected",
            "corrective",
            "corrects",
            "korrektur",
            "korrigiert",
            "korr",
            "berichtigung",
            "berichtigt",
            "rectificatif",
            "correctif",
            "corrección",
            "corregido"),
    /// The same again.
    REPEAT("repeat", "repeats", "repeating", "rpt", "resend", "resending", "wiederholung", "wdh", "répétition"),
    /// A part of a story that is too long for one message.
    TAKE("take", "tk", "teil"),
    /// What goes after what was sent.
    ADD("add", "adds"),
    /// What goes between paragraphs that were sent.
    INSERT("insert"),
    /// What goes in place of paragraphs that were sent.
    SUB("sub"),
    /// The story must not be used while it is checked.
    HOLD("hold", "withhold", "withheld"),
    /// The story must not be used any more.
    KILL(
            "kill",
            "killed",
            "kills",
            "storno",
            "storniert",
            "stornierung",
            "annulliert",
            "annullierung",
            "annulliere",
            "zurückgezogen",
            "annulation",
            "annulé",
            "annule",
            "anulado",
            "anulación",
            "withdrawn",
            "withdraw"),
    /// To be used later: `ADV24`.
    ADVANCE("adv", "advance", "hfr"),
    /// Haste, which the header's priority tells too.
    ALERT("urgent", "eil", "eileil", "blitz", "flash", "bulletin", "alert", "newsalert", "snap", "dringend"),
    /// Says nothing by itself.
    NEUTRAL("mandatory", "please", "notice", "bericht", "version", "meldung", "story", "a", "the", "all", "new", "neu");

    private final String words;

    Mark(String... words) {
        this.words = ' ' + String.join(" ", words) + ' ';
    }

    static Optional<Mark> of(String word) {
        return Arrays.stream(values())
                .filter(mark -> mark.words.contains(' ' + word + ' '))
                .findFirst();
    }

    /// Whether a number beside it counts it.
    boolean counts() {
        return switch (this) {
            case LEAD, TAKE, ADD, INSERT, SUB -> true;
            case WRITETHRU, CORRECTION, REPEAT, HOLD, KILL, ADVANCE, ALERT, NEUTRAL -> false;
        };
    }
}
