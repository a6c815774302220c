package news.dateline.ingest.parse.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.RightsRule;
import news.dateline.schemas.model.RightsRuleKind;

/// What a policy means for passing a story on. W3C ODRL Vocabulary 2.2 and its older terms, IPTC RightsML 2.0. Rules
/// about what a site does with a story that it has (print, archive, translate) decide nothing here and travel with it.
final class Meaning {
    /// What a channel does: ODRL's actions, its deprecated ones and Creative Commons' of the same meaning.
    private static final Set<String> PASSES_ON = Set.of(
            "use",
            "distribute",
            "display",
            "present",
            "publish",
            "reproduce",
            "copy",
            "share",
            "stream",
            "play",
            "view",
            "grantuse",
            "transfer",
            "distribution",
            "reproduction",
            "sharing");

    /// What a channel does not do by carrying a story.
    private static final Set<String> OTHERS = Set.of(
            "accepttracking",
            "aggregate",
            "annotate",
            "anonymize",
            "append",
            "appendto",
            "archive",
            "attribute",
            "attribution",
            "commercialize",
            "commercialuse",
            "commericaluse",
            "compensate",
            "concurrentuse",
            "delete",
            "derive",
            "derivativeworks",
            "digitize",
            "ensureexclusivity",
            "execute",
            "export",
            "extract",
            "extractchar",
            "extractpage",
            "extractword",
            "give",
            "include",
            "index",
            "inform",
            "install",
            "lease",
            "lend",
            "license",
            "modify",
            "move",
            "nextpolicy",
            "notice",
            "obtainconsent",
            "pay",
            "preview",
            "print",
            "read",
            "reviewpolicy",
            "secondaryuse",
            "sell",
            "sharealike",
            "sourcecode",
            "synchronize",
            "texttospeech",
            "transform",
            "translate",
            "uninstall",
            "watermark",
            "write",
            "writeto");

    /// Done by carrying the credit and the notices with the story.
    private static final Set<String> DONE = Set.of("attribute", "attribution", "notice");

    private static final Set<String> IS = Set.of("eq", "isanyof", "ispartof");
    private static final Set<String> IS_NOT = Set.of("neq", "isnoneof");

    private Meaning() {}

    static RightsPolicy of(Policy policy) {
        if (RightsLimit.MAX_RIGHTS_RULES.isPassedBy(policy.rules().size())) {
            return notUnderstood(policy.id(), policy.rules().size() + " rules");
        }
        if (RightsLimit.MAX_RIGHTS_COMPARED.isPassedBy(characters(policy))) {
            return notUnderstood(policy.id(), "too many values");
        }
        List<RightsRule> rules = new ArrayList<>();
        policy.rules().forEach(rule -> rule(rule).ifPresent(rules::add));
        return new RightsPolicy(policy.id(), "perm".equals(Term.name(policy.conflict())), rules);
    }

    private static int characters(Policy policy) {
        return policy.rules().stream()
                .flatMap(rule -> rule.constraints().stream())
                .flatMap(constraint -> constraint.right().stream())
                .mapToInt(String::length)
                .sum();
    }

    /// Terms of which nothing is understood: what is not known to be allowed is forbidden.
    static RightsPolicy notUnderstood(String id, String what) {
        RightsRule all = new RightsRule(RightsRuleKind.PROHIBITION, List.of(Conditions.strange(what)));
        return new RightsPolicy(id, false, List.of(all));
    }

    private static Optional<RightsRule> rule(Policy.Rule rule) {
        String action = Term.name(rule.action());
        if (OTHERS.contains(action)) {
            return Optional.empty();
        }
        List<RightsCondition> conditions = new ArrayList<>();
        rule.constraints().forEach(constraint -> conditions.add(condition(constraint)));
        if (!PASSES_ON.contains(action)) {
            conditions.add(Conditions.strange("action " + rule.action()));
        }
        for (String duty : rule.duties()) {
            if (!DONE.contains(Term.name(duty))) {
                conditions.add(Conditions.strange("duty " + duty));
            }
        }
        return Optional.of(new RightsRule(rule.kind(), conditions));
    }

    private static RightsCondition condition(Policy.Constraint constraint) {
        String operator = Term.name(constraint.operator());
        boolean except = IS_NOT.contains(operator);
        boolean compares = (except || IS.contains(operator))
                && !constraint.right().isEmpty()
                && !RightsLimit.MAX_RIGHTS_VALUES.isPassedBy(constraint.right().size());
        if (!compares) {
            return Conditions.strange(words(constraint));
        }
        return switch (Term.name(constraint.left())) {
            case "spatial" -> Conditions.countries(constraint.right(), except, words(constraint));
            case "recipient", "assignee" -> Conditions.parties(constraint.right(), except);
            default -> Conditions.strange(words(constraint));
        };
    }

    private static String words(Policy.Constraint constraint) {
        if (constraint.right().isEmpty()) {
            return constraint.left();
        }
        return String.join(
                " ",
                Term.name(constraint.left()),
                Term.name(constraint.operator()),
                String.join(" ", constraint.right()));
    }
}
