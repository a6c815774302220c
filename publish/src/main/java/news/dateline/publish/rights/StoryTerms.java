package news.dateline.publish.rights;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.RightsConditionKind;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.RightsRule;
import news.dateline.schemas.model.RightsRuleKind;

/// Holds a channel against the terms that a story, or a picture, brings itself. W3C ODRL Information Model 2.2, §2.6: a
/// permission counts when all its conditions hold, and so does a prohibition. Where an answer is open the stricter one
/// is taken: a permission does not count, a prohibition does. docs/adr/0016.
///
/// @param unknown what becomes of conditions that cannot be understood
record StoryTerms(UnknownTerms unknown) {
    /// Why a channel must not have it, if it must not.
    Optional<String> refusal(List<RightsInfo> rights, Channel channel) {
        Asked asked = Asked.of(channel);
        return rights.stream()
                .flatMap(info -> info.getPolicies().stream())
                .map(policy -> refusal(policy, asked))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> refusal(RightsPolicy policy, Asked asked) {
        Predicate<RightsRule> isPermission = rule -> rule.getKind() == RightsRuleKind.PERMISSION;
        List<RightsRule> permissions =
                policy.getRules().stream().filter(isPermission).toList();
        boolean permitted = permissions.stream().anyMatch(rule -> permits(rule, asked));
        if (!permissions.isEmpty() && !permitted) {
            return Optional.of(RuleWords.onlyPermitted(policy, permissions));
        }
        if (permitted && policy.getPermissionWins()) {
            return Optional.empty();
        }
        return policy.getRules().stream()
                .filter(isPermission.negate())
                .filter(rule -> prohibits(rule, asked))
                .findFirst()
                .map(rule -> RuleWords.prohibited(policy, rule));
    }

    private boolean permits(RightsRule rule, Asked asked) {
        return rule.getConditions().stream()
                .filter(condition -> unknown == UnknownTerms.REFUSE || isUnderstood(condition.getAbout()))
                .allMatch(condition -> asked.answer(condition) == Answer.YES);
    }

    private boolean prohibits(RightsRule rule, Asked asked) {
        return rule.getConditions().stream()
                .allMatch(condition -> asked.answer(condition) != Answer.NO
                        && (unknown == UnknownTerms.REFUSE || isUnderstood(condition.getAbout())));
    }

    private static boolean isUnderstood(RightsConditionKind kind) {
        return kind != RightsConditionKind.NOT_UNDERSTOOD;
    }
}
