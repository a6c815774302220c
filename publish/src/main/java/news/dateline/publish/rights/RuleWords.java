package news.dateline.publish.rights;

import java.util.List;
import java.util.stream.Collectors;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.RightsRule;

/// Says for editors which rule of a story's terms was decisive.
final class RuleWords {
    /// As many values as a person reads.
    private static final int MOST = 8;
    private static final int MOST_CHARACTERS = 500;

    private RuleWords() {}

    static String prohibited(RightsPolicy policy, RightsRule rule) {
        return cut(name(policy) + "prohibited" + conditions(rule));
    }

    static String onlyPermitted(RightsPolicy policy, List<RightsRule> permissions) {
        return cut(name(policy) + "permitted only"
                + permissions.stream().limit(MOST).map(RuleWords::conditions).collect(Collectors.joining(" or")));
    }

    private static String cut(String words) {
        return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + "…";
    }

    private static String name(RightsPolicy policy) {
        return policy.getId().isEmpty() ? "" : policy.getId() + ": ";
    }

    private static String conditions(RightsRule rule) {
        return rule.getConditions().stream().map(RuleWords::words).collect(Collectors.joining());
    }

    private static String words(RightsCondition condition) {
        String values = condition.getValues().stream().limit(MOST).collect(Collectors.joining(", "));
        String more = condition.getValues().size() > MOST ? " …" : "";
        return switch (condition.getAbout()) {
                    case COUNTRY -> condition.getExcept() ? " outside " : " in ";
                    case PARTY -> condition.getExcept() ? " to others than " : " to ";
                    case NOT_UNDERSTOOD -> " as not understood: ";
                }
                + values
                + more;
    }
}
