package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.parse.rights.Conditions;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.RightsRule;
import news.dateline.schemas.model.RightsRuleKind;
import org.jspecify.annotations.Nullable;

/// Who may show a media object. Media RSS 1.5.1, `media:restriction`: by country or by address, of each type one; the
/// literals `all` and `none` stand for everybody and nobody. `sharing` is about readers and decides nothing here.
final class MediaRestrictions {
    private static final String NAME = "media:restriction";

    private MediaRestrictions() {}

    /// @param levels from the object's own element outwards; of each type the nearest counts
    static List<RightsPolicy> of(List<Parts> levels) {
        Map<String, Element> byType = new LinkedHashMap<>();
        for (Parts level : levels) {
            level.all(Module.MEDIA, "restriction").forEach(one -> byType.putIfAbsent(word(one.peek("type")), one));
        }
        List<RightsPolicy> policies = new ArrayList<>(0);
        byType.forEach((type, element) ->
                rule(type, element).ifPresent(rule -> policies.add(new RightsPolicy(NAME, false, List.of(rule)))));
        return policies;
    }

    private static Optional<RightsRule> rule(String type, Element element) {
        // Left for `unparsed`.
        if (type.equals("sharing")) {
            return Optional.empty();
        }
        String relationship = word(element.attribute("relationship"));
        element.attribute("type");
        List<String> values = Words.list(element.text());
        boolean allows = relationship.equals("allow");
        if (!allows && !relationship.equals("deny")) {
            return prohibited(List.of(Conditions.strange("relationship " + relationship)));
        }
        return switch (word(values.getFirst())) {
            case "all" -> allows ? Optional.empty() : prohibited(List.of());
            case "none" -> allows ? prohibited(List.of()) : Optional.empty();
            default ->
                Optional.of(new RightsRule(
                        allows ? RightsRuleKind.PERMISSION : RightsRuleKind.PROHIBITION,
                        List.of(condition(type, values))));
        };
    }

    private static RightsCondition condition(String type, List<String> values) {
        String words = (type + " " + String.join(" ", values)).strip();
        return switch (type) {
            case "country" -> Conditions.countries(values, false, words);
            case "uri" -> Conditions.parties(values, false);
            default -> Conditions.strange(words);
        };
    }

    private static Optional<RightsRule> prohibited(List<RightsCondition> conditions) {
        return Optional.of(new RightsRule(RightsRuleKind.PROHIBITION, conditions));
    }

    private static String word(@Nullable String written) {
        return written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
    }
}
