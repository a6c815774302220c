package news.dateline.enrich.topic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Subjects of providers' own vocabularies, and the Media Topic that each lies in.
final class ProviderCodes {
    private static final ProviderCodes STANDARD = new ProviderCodes();

    private final Map<String, MediaTopic> topics = new HashMap<>();

    private ProviderCodes() {
        for (String[] row : TopicTable.rows("provider-codes.tsv")) {
            for (String code : row[1].split("\\|", -1)) {
                topics.put(key(row[0], code), TopicTable.topic(row[2]));
            }
        }
    }

    static ProviderCodes standard() {
        return STANDARD;
    }

    /// The topic of a code.
    ///
    /// @param vocabulary its alias: `N2`, `a1312cat`
    Optional<MediaTopic> topic(String vocabulary, String code) {
        return Optional.ofNullable(topics.get(key(vocabulary, code)));
    }

    private static String key(String vocabulary, String code) {
        return (vocabulary + ':' + code).toLowerCase(Locale.ROOT);
    }
}
