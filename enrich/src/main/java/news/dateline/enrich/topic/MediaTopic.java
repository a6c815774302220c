package news.dateline.enrich.topic;

import java.util.Locale;
import java.util.Optional;

/// The first level of IPTC Media Topics. The older Subject Codes have the same codes on theirs.
public enum MediaTopic {
    ARTS(1),
    CRIME(2),
    DISASTER(3),
    ECONOMY(4),
    EDUCATION(5),
    ENVIRONMENT(6),
    HEALTH(7),
    HUMAN_INTEREST(8),
    LABOUR(9),
    LIFESTYLE(10),
    POLITICS(11),
    RELIGION(12),
    SCIENCE(13),
    SOCIETY(14),
    SPORT(15),
    CONFLICT(16),
    WEATHER(17);

    private static final MediaTopic[] ALL = values();
    private static final String BELOW = "000000";

    private final int number;
    private final String code;

    MediaTopic(int number) {
        this.number = number;
        this.code = String.format(Locale.ROOT, "%02d000000", number);
    }

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

    /// Its place in a table of all topics, from 0.
    public int index() {
        return number - 1;
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
