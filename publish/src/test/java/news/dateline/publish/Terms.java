package news.dateline.publish;

import java.util.List;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsConditionKind;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.RightsRule;
import news.dateline.schemas.model.RightsRuleKind;

/// Terms for machines, as stories bring them.
public final class Terms {
    private Terms() {}

    /// One policy of these rules.
    public static RightsInfo of(RightsRule... rules) {
        return of(false, rules);
    }

    /// The same with a strategy for conflicts.
    ///
    /// @param permissionWins ODRL conflict `perm`
    public static RightsInfo of(boolean permissionWins, RightsRule... rules) {
        return RightsInfo.newBuilder()
                .setPolicies(List.of(new RightsPolicy("urn:policy:1", permissionWins, List.of(rules))))
                .build();
    }

    /// Forbidden in these countries.
    public static RightsInfo notIn(List<String> countries) {
        return of(prohibition(country(countries)));
    }

    public static RightsRule permission(RightsCondition... conditions) {
        return new RightsRule(RightsRuleKind.PERMISSION, List.of(conditions));
    }

    public static RightsRule prohibition(RightsCondition... conditions) {
        return new RightsRule(RightsRuleKind.PROHIBITION, List.of(conditions));
    }

    public static RightsCondition country(List<String> values) {
        return new RightsCondition(RightsConditionKind.COUNTRY, values, false);
    }

    public static RightsCondition country(String... values) {
        return country(List.of(values));
    }

    public static RightsCondition party(String... values) {
        return new RightsCondition(RightsConditionKind.PARTY, List.of(values), false);
    }

    public static RightsCondition unknown(String words) {
        return new RightsCondition(RightsConditionKind.NOT_UNDERSTOOD, List.of(words), false);
    }

    /// The same for all but its values.
    public static RightsCondition except(RightsCondition condition) {
        return new RightsCondition(condition.getAbout(), condition.getValues(), true);
    }
}
