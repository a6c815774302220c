package news.dateline.ingest.parse.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonValue;
import news.dateline.schemas.model.RightsRuleKind;

/// Reads a policy in JSON: the JSON-LD of W3C ODRL 2.2, and the JSON draft of ODRL 2.1 that ninjs' own examples use.
/// Information Model 2.2, §2.7.1: what stands in the policy itself holds for all of its rules.
final class PolicyJson {
    private static final Set<String> POLICY =
            Set.of("permission", "permissions", "prohibition", "prohibitions", "obligation", "obligations");
    private static final Set<String> OR = Set.of("or", "xone", "andsequence");
    private static final Set<String> OF_RULE = Set.of(
            "@context",
            "@id",
            "@type",
            "uid",
            "id",
            "type",
            "target",
            "relation",
            "action",
            "assigner",
            "assignee",
            "function",
            "constraint",
            "constraints",
            "refinement",
            "duty",
            "duties",
            "remedy",
            "remedies",
            "failure",
            "output",
            "informedparty",
            "compensatedparty",
            "attributedparty",
            "attributingparty",
            "trackingparty",
            "trackedparty",
            "contractingparty",
            "contractedparty",
            "consentingparty",
            "consentedparty",
            "compensatingparty",
            "informingparty",
            "payeeparty",
            "comment",
            "description",
            "title",
            "label");

    private final Members policy;

    private PolicyJson(JsonObject policy) {
        this.policy = new Members(policy);
    }

    /// Empty when the object is no policy.
    static Optional<Policy> read(JsonObject object) {
        PolicyJson reader = new PolicyJson(object);
        return reader.policy.names().anyMatch(POLICY::contains) ? Optional.of(reader.policy()) : Optional.empty();
    }

    private Policy policy() {
        String id = policy.text("uid", "policyid", "@id");
        int written = policy.all("permission", "permissions", "prohibition", "prohibitions")
                .size();
        if (RightsLimit.MAX_RIGHTS_RULES.isPassedBy(written)) {
            return Policy.strange(id, written + " rules");
        }
        List<Policy.Rule> rules = new ArrayList<>();
        if (!policy.all("inheritfrom").isEmpty()) {
            rules.add(Policy.Rule.strange("inherits from another policy"));
        }
        rules(RightsRuleKind.PERMISSION, rules, "permission", "permissions");
        rules(RightsRuleKind.PROHIBITION, rules, "prohibition", "prohibitions");
        return new Policy(id, policy.text("conflict"), rules);
    }

    private void rules(RightsRuleKind kind, List<Policy.Rule> rules, String... names) {
        for (JsonValue value : policy.all(names)) {
            if (value instanceof JsonObject rule) {
                rule(new Members(rule), kind, rules);
            } else {
                // It stands elsewhere.
                Policy.Constraint strange = Policy.Constraint.strange("rule " + Members.text(value));
                rules.add(new Policy.Rule(kind, "use", List.of(strange), List.of()));
            }
        }
    }

    private void rule(Members rule, RightsRuleKind kind, List<Policy.Rule> rules) {
        List<Policy.Constraint> constraints = constraints(rule);
        List<String> duties = duties(rule);
        List<JsonValue> actions = new ArrayList<>(policy.all("action"));
        actions.addAll(rule.all("action"));
        if (actions.isEmpty()) {
            rules.add(new Policy.Rule(kind, "", constraints, duties));
        }
        for (JsonValue action : actions) {
            List<Policy.Constraint> all = new ArrayList<>(constraints);
            if (action instanceof JsonObject refined) {
                new Members(refined).all("refinement").forEach(one -> constraint(one, all));
            }
            rules.add(new Policy.Rule(kind, actionName(action), all, duties));
        }
    }

    private List<Policy.Constraint> constraints(Members rule) {
        List<Policy.Constraint> constraints = new ArrayList<>();
        for (Members holder : List.of(policy, rule)) {
            if (holder.all("target", "relation").stream().anyMatch(PolicyJson::isRefined)) {
                constraints.add(Policy.Constraint.strange("part of target"));
            }
            assignees(holder.all("assignee"), constraints);
            holder.all("constraint", "constraints", "refinement").forEach(one -> constraint(one, constraints));
        }
        rule.names()
                .filter(name -> !OF_RULE.contains(name) && !name.endsWith("_scope"))
                .forEach(name -> constraints.add(Policy.Constraint.strange("member " + name)));
        return constraints;
    }

    private static List<String> duties(Members rule) {
        return rule.all("duty", "duties").stream()
                .flatMap(PolicyJson::actionsOf)
                .toList();
    }

    // One without an action cannot be asked for, nor one that stands elsewhere.
    private static Stream<String> actionsOf(JsonValue duty) {
        List<String> actions = duty instanceof JsonObject object
                ? new Members(object)
                        .all("action").stream().map(PolicyJson::actionName).toList()
                : List.of();
        return actions.isEmpty() ? Stream.of(Members.text(duty)) : actions.stream();
    }

    private static boolean isRefined(JsonValue value) {
        return value instanceof JsonObject object
                && !new Members(object).all("refinement").isEmpty();
    }

    // ODRL 2.2, §2.4.1: a refined action has its name in rdf:value.
    private static String actionName(JsonValue value) {
        return Members.text(value);
    }

    private static void assignees(List<JsonValue> parties, List<Policy.Constraint> constraints) {
        if (parties.isEmpty()) {
            return;
        }
        boolean known = parties.stream().allMatch(party -> !name(party).isEmpty() && !isRefined(party));
        constraints.add(
                known
                        ? Policy.Constraint.assignee(
                                parties.stream().map(PolicyJson::name).toList())
                        : Policy.Constraint.strange("assignee"));
    }

    // ODRL 2.2, §2.3: a collection of parties has its id in uid, or in source where it is refined.
    private static String name(JsonValue party) {
        return Members.text(party);
    }

    private static void constraint(JsonValue value, List<Policy.Constraint> constraints) {
        if (!(value instanceof JsonObject object)) {
            constraints.add(Policy.Constraint.strange("constraint " + Members.text(value)));
            return;
        }
        Members members = new Members(object);
        List<JsonValue> all = members.all("and");
        if (!all.isEmpty() && members.names().noneMatch(OR::contains)) {
            all.forEach(one -> constraint(one, constraints));
            return;
        }
        List<String> right =
                members.all("rightoperand").stream().map(Members::text).toList();
        boolean known = !right.isEmpty() && right.stream().noneMatch(String::isEmpty);
        String left = members.text("leftoperand", "name");
        constraints.add(
                known
                        ? new Policy.Constraint(left, members.text("operator"), right)
                        : Policy.Constraint.strange("constraint " + left));
    }
}
