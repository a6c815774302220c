package news.dateline.ingest.parse.ninjs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a value may be, as far as IPTC's schemas for ninjs limit it. They name formats of texts (`uri`, `date-time`)
/// as hints only: JSON Schema 2020-12, Validation §7.2.1.
sealed interface Shape {
    /// A text.
    Shape TEXT = new Words(Set.of());
    /// Anything.
    Shape ANY = new Anything();
    /// Any number.
    Shape NUMBER = new Amount(false, Integer.MIN_VALUE, Integer.MAX_VALUE);
    /// Any whole number.
    Shape WHOLE = new Amount(true, Integer.MIN_VALUE, Integer.MAX_VALUE);

    /// Whatever it is.
    record Anything() implements Shape {}

    /// A text; one of the words, if there are any.
    record Words(Set<String> words) implements Shape {}

    /// A number; where it is limited, within the limits.
    record Amount(boolean whole, int least, int most) implements Shape {}

    /// A date that may end early: `2026`, `2026-05`, `2026-05-04`, or with a time.
    record EarlyDate() implements Shape {}

    /// An array of values of one shape.
    record Each(Shape item) implements Shape {}

    /// An object whose members have one shape, and names of their own.
    ///
    /// @param anyName whether they may begin with anything
    record Named(Shape item, boolean anyName) implements Shape {}

    /// An item that is associated with the one that holds it.
    record Associated() implements Shape {}

    /// An object with members of these names.
    ///
    /// @param shapes of its members
    /// @param prefixes of names of further members, and the shape of these
    /// @param required names
    /// @param choices sets of names; of one of the sets exactly one name is required
    record Members(
            Map<String, Shape> shapes, Map<String, Shape> prefixes, Set<String> required, List<Set<String>> choices)
            implements Shape {
        public Members {
            // Every member of every item is looked for here: this one finds it quicker than Map.copyOf's.
            shapes = new HashMap<>(shapes);
            prefixes = Map.copyOf(prefixes);
            required = Set.copyOf(required);
            choices = List.copyOf(choices);
        }

        /// Members that are texts, their names with a space between.
        static Members texts(String names) {
            return none().with(TEXT, names);
        }

        static Members none() {
            return new Members(Map.of(), Map.of(), Set.of(), List.of());
        }

        Members with(Shape shape, String names) {
            Map<String, Shape> more = new HashMap<>(shapes);
            for (String name : names.split(" ", -1)) {
                more.put(name, shape);
            }
            return new Members(more, prefixes, required, choices);
        }

        Members open(Map<String, Shape> more) {
            return new Members(shapes, more, required, choices);
        }

        Members requiring(Set<String> names) {
            return new Members(shapes, prefixes, names, choices);
        }

        Members choosing(List<Set<String>> one) {
            return new Members(shapes, prefixes, required, one);
        }

        /// The shape of a member; null when there is none of that name.
        @Nullable
        Shape shapeOf(String name) {
            Shape shape = shapes.get(name);
            if (shape != null || prefixes.isEmpty()) {
                return shape;
            }
            int end = name.indexOf('_') + 1;
            return end > 0 && end < name.length() ? prefixes.get(name.substring(0, end)) : null;
        }
    }
}
