package news.dateline.ingest.parse.rights;

import java.util.List;
import news.dateline.schemas.model.RightsRuleKind;

/// An ODRL Policy as it was written, whatever the encoding.
///
/// @param id its `uid`; empty when it has none
/// @param conflict its strategy for conflicts; empty when it says none
/// @param rules permissions and prohibitions, in order
record Policy(String id, String conflict, List<Rule> rules) {
    Policy {
        rules = List.copyOf(rules);
    }

    /// One that cannot be understood as a whole: it forbids.
    static Policy strange(String id, String what) {
        return new Policy(id, "", List.of(Rule.strange(what)));
    }

    /// A permission or a prohibition of one action. One of several is written as several: Information Model 2.2,
    /// §2.7.2.
    ///
    /// @param kind which
    /// @param action that it is about; empty when it names none
    /// @param constraints that must hold, the parties that it is for included
    /// @param duties that must be done for it to count
    record Rule(RightsRuleKind kind, String action, List<Constraint> constraints, List<String> duties) {
        Rule {
            constraints = List.copyOf(constraints);
            duties = List.copyOf(duties);
        }

        /// Something beside the rules that may forbid.
        static Rule strange(String what) {
            return new Rule(RightsRuleKind.PROHIBITION, "use", List.of(Constraint.strange(what)), List.of());
        }
    }

    /// What is compared with what.
    ///
    /// @param left what is asked: `spatial`
    /// @param operator how: `eq`
    /// @param right with what
    record Constraint(String left, String operator, List<String> right) {
        Constraint {
            right = List.copyOf(right);
        }

        /// Something that is not a comparison.
        static Constraint strange(String what) {
            return new Constraint(what, "", List.of());
        }

        /// The party that a rule is for.
        static Constraint assignee(List<String> parties) {
            return new Constraint("assignee", "isAnyOf", parties);
        }
    }
}
