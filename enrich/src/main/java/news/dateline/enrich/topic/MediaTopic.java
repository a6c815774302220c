package news.dateline.enrich.topic;

import java.util.Locale;
import java.util.Optional;

/// The first level of IPTC Media Topics. The older Subject Codes have the same codes on theirs.
public enum MediaTopic {
    ARTS,
    CRIME,
    DISASTER,
    ECONOMY,
    EDUCATION,
    ENVIRONMENT,
    HEALTH,
    HUMAN_INTEREST,
    LABOUR,
    LIFESTYLE,
    POLITICS,
    RELIGION,
    SCIENCE,
    SOCIETY,
    SPORT,
    CONFLICT,
    WEATHER;

    private static final MediaTopic[] ALL = values();
    private static final String BELOW = "000000";
    private final String code = String.format(Locale.ROOT, "%02d", ordinal() + 1) + BELOW;

    /// How many there are.
    static final int COUNT = ALL.length;

    /// Its eight digits: `11000000`.
    public String code() {
        return code;
    }

    /// The word for it in training stories: `human-interest`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The topic with this code.
    public static Optional<MediaTopic> ofCode(String code) {
        return code.endsWith(BELOW) ? above(code) : Optional.empty();
    }

    /// The topic that eight digits of a Subject Code lie below: their first two say it.
    static Optional<MediaTopic> above(String subjectCode) {
        int number = Integer.parseInt(subjectCode.substring(0, 2));
        return number >= 1 && number <= COUNT ? Optional.of(ALL[number - 1]) : Optional.empty();
    }

    static MediaTopic at(int index) {
        return ALL[index];
    }
}
