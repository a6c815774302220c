package news.dateline.enrich.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is known of IPTC Media Topics by code: names of the first two levels, and the first-level topic of every code
/// of the first edition.
final class MediaTopics {
    private static final MediaTopics STANDARD = new MediaTopics();
    private static final int NAME = 2;
    private static final int BLOCK_BEGIN = 3;
    private static final int BLOCK_END = 4;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, MediaTopic> tops = new HashMap<>();
    private final TreeMap<String, Block> blocks = new TreeMap<>();

    private record Block(MediaTopic topic, String end) {}

    private MediaTopics() {
        for (String[] row : TopicTable.rows("media-topics.tsv")) {
            MediaTopic top = TopicTable.topic(row[1]);
            names.put(row[0], row[NAME]);
            tops.put(row[0], top);
            if (row.length > BLOCK_END) {
                blocks.put(row[BLOCK_BEGIN], new Block(top, row[BLOCK_END]));
            }
        }
    }

    static MediaTopics standard() {
        return STANDARD;
    }

    /// The first-level topic above a Media Topic; empty when it is not known here.
    Optional<MediaTopic> top(String code) {
        MediaTopic listed = tops.get(code);
        if (listed != null) {
            return Optional.of(listed);
        }
        Map.Entry<String, Block> block = blocks.floorEntry(code);
        return block == null || block.getValue().end().compareTo(code) < 0
                ? Optional.empty()
                : Optional.of(block.getValue().topic());
    }

    /// The English name of a Media Topic of the first two levels.
    Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    String name(MediaTopic topic) {
        return names.getOrDefault(topic.code(), topic.word());
    }
}
