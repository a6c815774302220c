package news.dateline.publish.route;

import java.util.List;
import java.util.stream.Stream;

/// What a channel's query wants of a story: Lucene's query, with nothing in it that counts only for a ranking.
sealed interface Condition permits Condition.Is, Condition.Combined, Words {
    /// Whether a story is wanted.
    boolean isMetBy(StoryAnswers story);

    /// The same, quicker to ask where it is only of words.
    default Condition compact() {
        return this;
    }

    /// One thing.
    record Is(Asked asked) implements Condition {
        @Override
        public boolean isMetBy(StoryAnswers story) {
            return story.says(asked);
        }
    }

    /// Several things: Lucene's BooleanQuery.
    ///
    /// @param all every one of these
    /// @param some at least so many of these
    /// @param least how many
    /// @param none not one of these
    record Combined(List<Condition> all, List<Condition> some, int least, List<Condition> none) implements Condition {
        public Combined {
            all = List.copyOf(all);
            some = List.copyOf(some);
            none = List.copyOf(none);
        }

        @Override
        public Condition compact() {
            boolean words = Stream.of(all, some, none)
                    .flatMap(List::stream)
                    .allMatch(one -> one instanceof Is is && is.asked() instanceof Asked.Word);
            return words ? new Words(numbers(all), numbers(some), least, numbers(none)) : compactParts();
        }

        private Condition compactParts() {
            return new Combined(compact(all), compact(some), least, compact(none));
        }

        private static List<Condition> compact(List<Condition> parts) {
            return parts.stream().map(Condition::compact).toList();
        }

        private static int[] numbers(List<Condition> words) {
            return words.stream().mapToInt(word -> ((Is) word).asked().number()).toArray();
        }

        @Override
        public boolean isMetBy(StoryAnswers story) {
            for (Condition condition : all) {
                if (!condition.isMetBy(story)) {
                    return false;
                }
            }
            return hasEnough(story) && hasNone(story);
        }

        private boolean hasEnough(StoryAnswers story) {
            int missing = least;
            for (int i = 0; missing > 0 && i < some.size(); i++) {
                missing -= some.get(i).isMetBy(story) ? 1 : 0;
            }
            return missing <= 0;
        }

        private boolean hasNone(StoryAnswers story) {
            for (Condition condition : none) {
                if (condition.isMetBy(story)) {
                    return false;
                }
            }
            return true;
        }
    }
}
