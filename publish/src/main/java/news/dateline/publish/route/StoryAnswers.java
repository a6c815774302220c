package news.dateline.publish.route;

import java.util.BitSet;

/// What one story says to all that is asked. Words are read once; the rest is found when somebody asks for it, and
/// kept.
final class StoryAnswers {
    private final StoryWords words;
    private final StoryIndex index;
    private final BitSet answered = new BitSet();
    private final BitSet yes = new BitSet();

    StoryAnswers(StoryWords words, StoryIndex index) {
        this.words = words;
        this.index = index;
    }

    boolean says(Asked asked) {
        if (asked instanceof Asked.Word word) {
            return words.has(word);
        }
        if (!answered.get(asked.number())) {
            yes.set(asked.number(), find(asked));
            answered.set(asked.number());
        }
        return yes.get(asked.number());
    }

    /// Whether the story has at least so many of the words with these numbers.
    boolean has(int[] numbers, int least) {
        int missing = least;
        for (int i = 0; missing > 0 && missing <= numbers.length - i; i++) {
            missing -= words.has(numbers[i]) ? 1 : 0;
        }
        return missing <= 0;
    }

    private boolean find(Asked asked) {
        return switch (asked) {
            case Asked.Word word -> words.has(word);
            case Asked.Form form -> words.of(form.field()).hasFitting(form);
            case Asked.Phrase phrase -> words.of(phrase.field()).has(phrase);
            case Asked.Other other -> index.matches(other.query());
        };
    }
}
