package news.dateline.ops.pages;

import news.dateline.ops.lag.StageState;
import news.dateline.ops.wire.WireSilence;

/// How a state looks: a colour and a shape, beside its word. Nobody has to see the colour, or the shape.
enum Mark {
    /// Nothing to do.
    GOOD("●"),
    /// Somebody should look.
    WATCH("▲"),
    /// Somebody must act.
    BAD("■"),
    /// It is not known, or not expected.
    QUIET("○");

    private final String shape;

    Mark(String shape) {
        this.shape = shape;
    }

    static Mark of(StageState state) {
        return switch (state) {
            case OK -> GOOD;
            case SLOW -> WATCH;
            case STOPPED, BLOCKED -> BAD;
            case UNKNOWN -> QUIET;
        };
    }

    static Mark of(WireSilence silence) {
        return switch (silence) {
            case WireSilence.Speaking speaking -> GOOD;
            case WireSilence.Silent silent -> BAD;
            case WireSilence.NotExpected notExpected -> QUIET;
            case WireSilence.Unclear unclear -> WATCH;
        };
    }

    /// The class of the style sheet.
    String style() {
        return switch (this) {
            case GOOD -> "good";
            case WATCH -> "watch";
            case BAD -> "bad";
            case QUIET -> "quiet";
        };
    }

    /// With its word.
    Html with(Object word) {
        return new Html()
                .raw("<span class=\"mark " + style() + "\"><span aria-hidden=\"true\">" + shape + "</span> ")
                .text(word)
                .raw("</span>");
    }
}
