package news.dateline.enrich.mention;

import java.util.Optional;

/// The words beside a name that could belong to a longer one.
final class Neighbours {
    private Neighbours() {}

    /// The capitalised word right behind, unless it is one that makes no longer name.
    static Optional<Token> capitalisedAfter(Spot spot, Words words) {
        return spot.in()
                .at(spot.to())
                .filter(token -> token.isCapitalised()
                        && spot.in().followsDirectly(spot.to())
                        && !words.neutral().contains(token.key()));
    }

    /// The capitalised word right before, unless it begins a sentence or makes no longer name.
    static Optional<Token> capitalisedBefore(Spot spot, Words words) {
        int before = spot.from() - 1;
        return spot.in()
                .at(before)
                .filter(token -> token.isCapitalised()
                        && spot.in().followsDirectly(spot.from())
                        && !spot.in().beginsSentence(before)
                        && !words.neutral().contains(token.key())
                        && !words.part().contains(token.key()));
    }
}
