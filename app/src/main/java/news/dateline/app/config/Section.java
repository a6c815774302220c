package news.dateline.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Part of a configuration while it is read. A value of the wrong form is noted with its path and stands in for its
/// default, so that reading goes on; [#end()] notes every key that nobody asked for.
final class Section {
    private final ObjectNode node;
    private final String path;
    private final Map<String, String> environment;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    Section(ObjectNode node, String path, Map<String, String> environment, Faults faults) {
        this.node = node;
        this.path = path;
        this.environment = environment;
        this.faults = faults;
    }

    /// Text; the environment's word counts before the file's.
    String text(String key, String otherwise) {
        known.add(key);
        String fromEnvironment = environment.get(variable(key));
        if (fromEnvironment != null) {
            return fromEnvironment;
        }
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isValueNode()) {
            fault(key, "must be a single value");
            return otherwise;
        }
        return value.asText();
    }

    /// Text that reads as something else.
    <T> T parsed(String key, String otherwise, Function<String, T> reader) {
        String text = text(key, otherwise);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            fault(key, "'" + text + "' " + e.getMessage());
            return reader.apply(otherwise);
        }
    }

    /// A whole number within bounds, both included.
    int number(String key, int otherwise, int least, int most) {
        return parsed(key, Integer.toString(otherwise), text -> {
            long number = text.matches("-?\\d{1,18}") ? Long.parseLong(text) : Long.MIN_VALUE;
            if (number < least || number > most) {
                throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
            }
            return (int) number;
        });
    }

    /// A time span such as `20ms`, `5s`, `2m`, `1h`.
    Duration duration(String key, String otherwise) {
        return parsed(key, otherwise, TimeSpan::parse);
    }

    /// Whether the file says something under a key.
    boolean has(String key) {
        known.add(key);
        return node.hasNonNull(key);
    }

    /// A section within this one; empty when it is absent.
    Section section(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        if (value != null && !value.isNull() && !value.isObject()) {
            fault(key, "must be a section");
        }
        ObjectNode object = value instanceof ObjectNode found ? found : JsonNodeFactory.instance.objectNode();
        return new Section(object, pathOf(key), environment, faults);
    }

    /// A list of texts.
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(key)) {
            if (element.isValueNode()) {
                texts.add(element.asText());
            } else {
                fault(key, "must be a list of single values");
            }
        }
        return texts;
    }

    /// A list of sections.
    <T> List<T> sections(String key, Function<Section, T> reader) {
        List<T> read = new ArrayList<>();
        int index = 0;
        for (JsonNode element : list(key)) {
            String place = pathOf(key) + "[" + index++ + "]";
            if (element instanceof ObjectNode object) {
                // Members of lists have no name in the environment.
                Section section = new Section(object, place, Map.of(), faults);
                read.add(reader.apply(section));
                section.end();
            } else {
                faults.add(place, "must be a section");
            }
        }
        return read;
    }

    /// Notes a fault of one key.
    void fault(String key, String fault) {
        faults.add(pathOf(key), fault);
    }

    /// Notes every key that nobody asked for.
    void end() {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                fault(
                        key,
                        "unknown key; known here: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private Iterable<JsonNode> list(String key) {
        known.add(key);
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(key, "must be a list");
            return List.of();
        }
        return value;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    // kafka.topicPrefix is DATELINE_KAFKA_TOPIC_PREFIX.
    private String variable(String key) {
        return "DATELINE_"
                + pathOf(key)
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .replace('.', '_')
                        .toUpperCase(Locale.ROOT);
    }
}
