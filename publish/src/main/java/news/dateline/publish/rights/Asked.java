package news.dateline.publish.rights;

import java.util.List;
import java.util.Set;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.RightsCondition;

/// A channel to which conditions of rules are put.
///
/// @param id its id, which terms may name as a party too
/// @param territory where it is read; empty for everywhere
/// @param parties what terms of wires call those who read it; empty when nobody has said
record Asked(String id, List<String> territory, Set<String> parties) {
    static Asked of(Channel channel) {
        return new Asked(channel.getId(), channel.getTerritory(), Set.copyOf(channel.getParties()));
    }

    /// Whether a condition holds for it.
    Answer answer(RightsCondition condition) {
        Answer answer = switch (condition.getAbout()) {
            case COUNTRY -> isReadIn(condition.getValues());
            case PARTY -> isOneOf(condition.getValues());
            case NOT_UNDERSTOOD -> Answer.OPEN;
        };
        return condition.getExcept() ? answer.negated() : answer;
    }

    private Answer isReadIn(List<String> countries) {
        long inside = territory.stream().filter(countries::contains).count();
        if (inside == 0 && !territory.isEmpty()) {
            return Answer.NO;
        }
        return inside == territory.size() && inside > 0 ? Answer.YES : Answer.OPEN;
    }

    private Answer isOneOf(List<String> names) {
        if (names.contains(id) || names.stream().anyMatch(parties::contains)) {
            return Answer.YES;
        }
        return parties.isEmpty() ? Answer.OPEN : Answer.NO;
    }
}
