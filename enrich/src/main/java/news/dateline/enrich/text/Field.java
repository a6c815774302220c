package news.dateline.enrich.text;

import java.util.Locale;

/// The parts of a story that are read for names.
public enum Field {
    HEADLINE,
    DESCRIPTION,
    BODY,
    CAPTION,
    DATELINE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// The word for it in a mention: `headline`, `description`, `body`, `caption`, `dateline`.
    public String word() {
        return word;
    }

    /// What one of several is called: `paragraph`.
    String unit() {
        return switch (this) {
            case HEADLINE, DESCRIPTION, CAPTION, DATELINE -> word;
            case BODY -> "paragraph";
        };
    }
}
