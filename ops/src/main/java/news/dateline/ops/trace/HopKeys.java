package news.dateline.ops.trace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The keys of the index. A hop is under its story, or under its trace where it has no story, and there by its time; so
/// the last hops of a story are a walk back from the end of its keys. The same record has the same key whenever it is
/// read.
///
/// | letter | then | value |
/// |---|---|---|
/// | `h` | story, 0, time, topic, 0, partition, offset | the hop |
/// | `r` | trace, 0, time, topic, 0, partition, offset | the hop |
/// | `t` | trace, 0, story | the time of one of the hops |
final class HopKeys {
    static final byte OF_STORY = 'h';
    static final byte OF_TRACE = 'r';
    static final byte STORY_OF_TRACE = 't';

    private static final int LONGEST_OWNER = 200;

    private HopKeys() {}

    /// Whether an id may own hops: longer ones, and those with control characters, are no ids of ours.
    static boolean isId(String id) {
        return !id.isEmpty() && id.length() <= LONGEST_OWNER && id.chars().noneMatch(Character::isISOControl);
    }

    static byte[] of(byte letter, String owner, Hop hop) {
        byte[] begin = begin(letter, owner);
        byte[] topic = utf8(hop.place().topic());
        return ByteBuffer.allocate(begin.length + 2 * Long.BYTES + topic.length + 1 + Integer.BYTES)
                .put(begin)
                .putLong(Math.max(0, hop.at()))
                .put(topic)
                .put((byte) 0)
                .putInt(hop.place().partition())
                .putLong(hop.place().offset())
                .array();
    }

    static byte[] storyOfTrace(String trace, String story) {
        byte[] begin = begin(STORY_OF_TRACE, trace);
        byte[] end = utf8(story);
        return ByteBuffer.allocate(begin.length + end.length)
                .put(begin)
                .put(end)
                .array();
    }

    /// What the keys of an owner begin with.
    static byte[] begin(byte letter, String owner) {
        byte[] id = utf8(owner);
        return ByteBuffer.allocate(id.length + 2)
                .put(letter)
                .put(id)
                .put((byte) 0)
                .array();
    }

    /// Behind all keys that begin so.
    static byte[] behind(byte[] begin) {
        byte[] end = begin.clone();
        end[end.length - 1] = 1;
        return end;
    }

    static boolean begins(byte[] key, byte[] begin) {
        return key.length >= begin.length && Arrays.equals(key, 0, begin.length, begin, 0, begin.length);
    }

    /// The time of a key or its value; negative where it has none.
    static long time(byte[] key, byte[] value) {
        return switch (key[0]) {
            case OF_STORY, OF_TRACE -> ByteBuffer.wrap(key).getLong(endOfOwner(key) + 1);
            case STORY_OF_TRACE -> ByteBuffer.wrap(value).getLong();
            default -> -1;
        };
    }

    private static int endOfOwner(byte[] key) {
        int end = 1;
        while (key[end] != 0) {
            end++;
        }
        return end;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
