package news.dateline.enrich.mention;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// `Turkey prices rose`: where a sentence begins and the story has the word in small letters too, it is that word.
///
/// @param small the words of the story that stand in small letters
record CommonWordRule(Set<String> small) implements ContextRule {
    @Override
    public Optional<Reading> judge(Spot spot) {
        boolean single = spot.to() - spot.from() == 1;
        if (!single || !isBlind(spot)) {
            return Optional.empty();
        }
        String word = spot.in().tokens().get(spot.from()).form().toLowerCase(Locale.ROOT);
        return small.contains(word) ? Optional.of(Reading.NO_PLACE) : Optional.empty();
    }

    private static boolean isBlind(Spot spot) {
        return switch (spot.in().casing()) {
            case SHOUTED -> true;
            case TITLE -> !spot.in().tokens().get(spot.from()).isShouted();
            case SENTENCE ->
                spot.in().beginsSentence(spot.from())
                        && !spot.in().tokens().get(spot.from()).isShouted();
        };
    }
}
