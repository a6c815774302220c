package news.dateline.publish.route;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a channel's query may ask for; docs/channels.md says what each holds.
enum StoryField {
    BYLINE(Holds.WORDS),
    CAPTION(Holds.WORDS),
    CLASS(Holds.VALUES),
    CONTESTED(Holds.VALUES),
    COUNTRY(Holds.VALUES),
    FOCUS(Holds.VALUES),
    GENRE(Holds.VALUES),
    HEADLINE(Holds.WORDS),
    KEYWORD(Holds.VALUES),
    LANGUAGE(Holds.VALUES),
    NEAR(Holds.POINTS),
    NEWSREGION(Holds.VALUES),
    ORGANISATION(Holds.VALUES),
    PERSON(Holds.VALUES),
    PLACE(Holds.VALUES),
    PRIORITY(Holds.VALUES),
    PROVIDER(Holds.VALUES),
    REGION(Holds.VALUES),
    SERVICE(Holds.VALUES),
    SLUG(Holds.VALUES),
    TEXT(Holds.WORDS),
    TOPIC(Holds.VALUES),
    URGENCY(Holds.VALUES),
    WIRE(Holds.VALUES);

    private static final Map<String, StoryField> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(StoryField::field, Function.identity()));

    private final String field;
    private final Holds holds;

    StoryField(Holds holds) {
        this.field = name().toLowerCase(Locale.ROOT);
        this.holds = holds;
    }

    /// How a field is asked.
    enum Holds {
        /// Word by word.
        WORDS,
        /// Each value whole; capitals make no difference.
        VALUES,
        /// Points on the earth.
        POINTS
    }

    /// As queries write it.
    String field() {
        return field;
    }

    Holds holds() {
        return holds;
    }

    static Optional<StoryField> of(String field) {
        return Optional.ofNullable(BY_NAME.get(field));
    }

    /// All names, for those who wrote another.
    static String names() {
        return Arrays.stream(values()).map(StoryField::field).collect(Collectors.joining(", "));
    }
}
