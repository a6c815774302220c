package news.dateline.ops.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;

/// Texts of a story with its entities marked where they are mentioned. Pure.
final class Marked {
    private final Map<Text, List<Mentioned>> mentions = new HashMap<>();

    private record Text(String field, int index) {}

    private record Mentioned(Mention mention, FoundEntity entity) {}

    Marked(List<FoundEntity> entities) {
        for (FoundEntity entity : entities) {
            for (Mention mention : entity.getMentions()) {
                mentions.computeIfAbsent(new Text(mention.getField(), mention.getIndex()), absent -> new ArrayList<>())
                        .add(new Mentioned(mention, entity));
            }
        }
        // Of two that overlap the one that begins first is marked, and of two that begin together the longer.
        Comparator<Mentioned> order = Comparator.comparingInt(mentioned -> mentioned.mention.getStart());
        mentions.values()
                .forEach(all -> all.sort(
                        order.thenComparing(Comparator.<Mentioned>comparingInt(mentioned -> mentioned.mention.getEnd())
                                .reversed())));
    }

    /// One of the texts. Mentions count in code points.
    ///
    /// @param field `headline`, `body`, …
    /// @param index which of several of that field
    Html text(String text, String field, int index) {
        Html html = new Html();
        int length = text.codePointCount(0, text.length());
        int done = 0;
        for (Mentioned mentioned : mentions.getOrDefault(new Text(field, index), List.of())) {
            int start = mentioned.mention.getStart();
            int end = mentioned.mention.getEnd();
            if (start >= done && start < end && end <= length) {
                html.text(part(text, done, start)).add(mark(mentioned.entity, part(text, start, end)));
                done = end;
            }
        }
        return html.text(part(text, done, length));
    }

    /// A name, marked as what it names; what that is stands in its title too.
    static Html mark(FoundEntity entity, String name) {
        return new Html()
                .raw("<mark class=\"" + style(entity.getType()) + "\" title=\"")
                .text(entity.getName() + " · " + kind(entity))
                .raw("\">")
                .text(name)
                .raw("</mark>");
    }

    /// `place, city`
    static String kind(FoundEntity entity) {
        String type = entity.getType().name().toLowerCase(Locale.ROOT);
        return entity.getKind().isEmpty() ? type : type + ", " + entity.getKind();
    }

    private static String style(EntityType type) {
        return switch (type) {
            case PLACE -> "place";
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case EVENT -> "event";
            case OTHER -> "other";
        };
    }

    private static String part(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
