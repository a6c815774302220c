package news.dateline.ingest.parse.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.RightsRuleKind;
import org.jspecify.annotations.Nullable;

/// Reads a policy in XML. ODRL Version 2.0 and 2.1 XML Encoding, and the schema of 2.2. What stands in the policy
/// itself
/// holds for all its rules; `idref` means the element with that `id`.
final class PolicyXml {
    private final Element root;
    private final Map<String, Element> byId = new HashMap<>();
    private int elements;

    private PolicyXml(Element root) {
        this.root = root;
        collect(root);
    }

    /// Empty when the element is no policy.
    static Optional<Policy> read(Element element) {
        return "policy".equals(element.name().toLowerCase(Locale.ROOT))
                ? Optional.of(new PolicyXml(element).policy())
                : Optional.empty();
    }

    private void collect(Element element) {
        elements++;
        String id = element.peek("id");
        if (id != null) {
            byId.putIfAbsent(id, element);
        }
        element.elements().forEach(this::collect);
    }

    private Policy policy() {
        String id = orEmpty(root.peek("uid"));
        long written = root.elements().stream()
                .filter(child ->
                        child.name().equals("permission") || child.name().equals("prohibition"))
                .count();
        if (RightsLimit.MAX_RIGHTS_ELEMENTS.isPassedBy(elements) || RightsLimit.MAX_RIGHTS_RULES.isPassedBy(written)) {
            return Policy.strange(id, written + " rules of " + elements + " elements");
        }
        return new Policy(id, orEmpty(root.peek("conflict")), rules());
    }

    private List<Policy.Rule> rules() {
        List<Policy.Rule> rules = new ArrayList<>();
        if (Stream.of("inheritFrom", "inheritfrom").anyMatch(name -> root.peek(name) != null)) {
            rules.add(Policy.Rule.strange("inherits from another policy"));
        }
        for (Element child : root.elements()) {
            switch (child.name()) {
                case "permission" -> rules(child, RightsRuleKind.PERMISSION, rules);
                case "prohibition" -> rules(child, RightsRuleKind.PROHIBITION, rules);
                // Obligations are owed whatever is done with the story; the others are for all rules or for none.
                case "obligation", "asset", "party", "action", "constraint", "metadata" -> {}
                default -> rules.add(Policy.Rule.strange("element " + child.name()));
            }
        }
        return rules;
    }

    private void rules(Element element, RightsRuleKind kind, List<Policy.Rule> rules) {
        List<Element> actions = new ArrayList<>();
        List<Policy.Constraint> constraints = new ArrayList<>();
        List<String> duties = new ArrayList<>();
        parts(element).forEach(part -> {
            switch (part.name()) {
                case "action" -> actions.add(meant(part));
                case "constraint" -> constraints.add(constraint(meant(part)));
                case "party" -> assignee(part).ifPresent(constraints::add);
                case "duty" -> duties.addAll(duties(meant(part)));
                case "asset" -> collection(meant(part)).ifPresent(constraints::add);
                case "permission", "prohibition", "obligation", "remedy", "metadata" -> {}
                default -> constraints.add(Policy.Constraint.strange("element " + part.name()));
            }
        });
        if (actions.isEmpty()) {
            rules.add(new Policy.Rule(kind, "", constraints, duties));
        }
        for (Element action : actions) {
            // A refinement of the action, ODRL 2.2.
            List<Policy.Constraint> all = new ArrayList<>(constraints);
            within(action, "constraint").map(PolicyXml::constraint).forEach(all::add);
            rules.add(new Policy.Rule(kind, action(action), all, duties));
        }
    }

    private Stream<Element> parts(Element rule) {
        return Stream.of(root, rule).flatMap(holder -> holder.elements().stream());
    }

    private static String action(Element element) {
        return orEmpty(element.peek("name"));
    }

    private Stream<Element> within(Element holder, String name) {
        return holder.elements().stream()
                .map(this::meant)
                .filter(child -> child.name().equals(name));
    }

    private Element meant(Element element) {
        String idref = element.peek("idref");
        return idref == null ? element : byId.getOrDefault(idref, element);
    }

    // One without a name cannot be asked for.
    private List<String> duties(Element duty) {
        List<String> actions = within(duty, "action").map(PolicyXml::action).toList();
        return actions.isEmpty() ? List.of("") : actions;
    }

    // Part of a collection, by a refinement.
    private static Optional<Policy.Constraint> collection(Element asset) {
        return asset.elements().isEmpty() ? Optional.empty() : Optional.of(Policy.Constraint.strange("part of asset"));
    }

    private Optional<Policy.Constraint> assignee(Element reference) {
        Element party = meant(reference);
        String own = orEmpty(reference.peek("function"));
        String function = Term.name(own.isEmpty() ? orEmpty(party.peek("function")) : own);
        // What it is cannot be told, nor who.
        boolean isNowhere = party.peek("idref") != null;
        if (!function.equals("assignee") && !isNowhere) {
            return Optional.empty();
        }
        String uid = orEmpty(party.peek("uid"));
        boolean unknown = uid.isEmpty() || isNowhere || !party.elements().isEmpty();
        return Optional.of(unknown ? Policy.Constraint.strange("assignee") : Policy.Constraint.assignee(List.of(uid)));
    }

    private static Policy.Constraint constraint(Element element) {
        String left = element.peek("name") == null ? element.peek("leftOperand") : element.peek("name");
        String right = element.peek("rightOperand");
        if (left == null
                || right == null
                || right.isBlank()
                || !element.elements().isEmpty()) {
            return Policy.Constraint.strange("constraint " + orEmpty(left));
        }
        return new Policy.Constraint(left, orEmpty(element.peek("operator")), Words.list(right));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
