package news.dateline.publish.route;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Chooses what wakes a query: a story that meets the condition has at least one of these, and as few others as can be
/// foreseen have.
///
/// @param any the choice
/// @param weight how often a story may be expected to have one, by how many queries ask for it
record Wakers(List<Waker> any, long weight) {
    private static final Wakers ALWAYS = new Wakers(List.of(new Waker.Anything()), Integer.MAX_VALUE);

    Wakers {
        any = List.copyOf(any);
    }

    /// @param askers how many queries ask a thing
    static Wakers of(Condition condition, ToIntFunction<Asked> askers) {
        return switch (condition) {
            case Condition.Is is -> of(is.asked(), askers);
            case Words words -> throw new IllegalArgumentException("wakers are chosen before a condition is compact");
            case Condition.Combined combined -> {
                Stream<Wakers> each = combined.all().stream().map(one -> of(one, askers));
                Stream<Wakers> some =
                        combined.least() > 0 ? Stream.of(ofSome(combined, askers)) : Stream.<Wakers>empty();
                yield Stream.concat(each, some)
                        .min(Comparator.comparingLong(Wakers::weight))
                        .orElse(ALWAYS);
            }
        };
    }

    private static Wakers of(Asked asked, ToIntFunction<Asked> askers) {
        return switch (asked) {
            case Asked.Word word -> new Wakers(List.of(new Waker.Word(word)), askers.applyAsInt(word));
            case Asked.Form form ->
                form.beginning().length == 0
                        ? ALWAYS
                        : new Wakers(
                                List.of(new Waker.Beginning(form.field(), form.beginning())), askers.applyAsInt(form));
            // Its words are asked for beside it.
            case Asked.Phrase phrase -> ALWAYS;
            case Asked.Other other -> ALWAYS;
        };
    }

    // Who has three of five has one of any three: those that wake least.
    private static Wakers ofSome(Condition.Combined combined, ToIntFunction<Asked> askers) {
        List<Wakers> least = combined.some().stream()
                .map(one -> of(one, askers))
                .sorted(Comparator.comparingLong(Wakers::weight))
                .limit(Math.max(0, combined.some().size() - combined.least() + 1L))
                .toList();
        return new Wakers(
                least.stream().flatMap(one -> one.any.stream()).distinct().toList(),
                least.stream().mapToLong(Wakers::weight).sum());
    }
}
