package news.dateline.enrich.learn;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.reference.Slug;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;
import news.dateline.schemas.model.MentionUse;

/// How well an enrichment has the names of annotated stories: a name counts when both its ends and its type are right
/// (CoNLL 2003), a link when the same thing is named at the same place. Nationality adjectives count as
/// [NameType#MISC]; names within other names do not count.
public final class NameScore {
    private static final String FOUND = "found:";
    private static final String CITY = "city:";

    private final Map<NameType, Tally> types = new EnumMap<>(NameType.class);
    private Tally links = Tally.NONE;

    private record Where(String field, int index, int start, int end) {}

    private record Said(NameType type, FoundEntity entity, Mention mention) {}

    /// A score of nothing yet.
    public NameScore() {
        for (NameType type : NameType.values()) {
            types.put(type, Tally.NONE);
        }
    }

    /// Counts one story.
    public void add(AnnotatedStory story, Enrichment enrichment) {
        Map<Where, Said> said = said(enrichment);
        said.values().forEach(name -> {
            count(name.type(), new Tally(0, 1, 0));
            links = links.plus(new Tally(0, isLinked(name) ? 1 : 0, 0));
        });
        for (AnnotatedName name : story.names()) {
            Said here = said.get(where(story, name));
            count(name.type(), new Tally(here != null && here.type() == name.type() ? 1 : 0, 0, 1));
            if (!name.id().isEmpty()) {
                links = links.plus(new Tally(here != null && isSame(name.id(), here) ? 1 : 0, 0, 1));
            }
        }
    }

    /// The names of one type.
    public Tally of(NameType type) {
        return types.getOrDefault(type, Tally.NONE);
    }

    /// People, organisations and places together.
    public Tally names() {
        return of(NameType.PERSON).plus(of(NameType.ORGANISATION)).plus(of(NameType.PLACE));
    }

    /// What the names mean.
    public Tally links() {
        return links;
    }

    /// A table for people.
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%-14s%8s%8s%8s%8s%n", "", "P", "R", "F1", "names"));
        for (NameType type : NameType.values()) {
            line(table, type.name().toLowerCase(Locale.ROOT), of(type));
        }
        line(table, "without misc", names());
        line(table, "links", links);
        return table.toString();
    }

    private static void line(StringBuilder table, String what, Tally tally) {
        Object[] percent = Arrays.stream(new double[] {tally.precision(), tally.recall(), tally.f1()})
                .mapToObj(share -> String.format(Locale.ROOT, "%.1f", share * 100))
                .toArray();
        table.append(String.format(
                Locale.ROOT, "%-14s%8s%8s%8s%8d%n", what, percent[0], percent[1], percent[2], tally.there()));
    }

    private void count(NameType type, Tally one) {
        types.merge(type, one, Tally::plus);
    }

    private static Map<Where, Said> said(Enrichment enrichment) {
        Map<Where, Said> said = new HashMap<>();
        for (FoundEntity entity : enrichment.getEntities()) {
            for (Mention mention : entity.getMentions()) {
                if (mention.getUse() != MentionUse.WITHIN_NAME) {
                    Where where =
                            new Where(mention.getField(), mention.getIndex(), mention.getStart(), mention.getEnd());
                    said.putIfAbsent(where, new Said(type(entity.getType(), mention.getUse()), entity, mention));
                }
            }
        }
        return said;
    }

    private static NameType type(EntityType type, MentionUse use) {
        return switch (type) {
            case PERSON -> NameType.PERSON;
            case ORGANISATION -> NameType.ORGANISATION;
            case PLACE -> use == MentionUse.ADJECTIVE ? NameType.MISC : NameType.PLACE;
            case EVENT, OTHER -> NameType.MISC;
        };
    }

    private static Where where(AnnotatedStory story, AnnotatedName name) {
        TextField field = story.text().fields().get(name.text());
        int start = field.text().codePointCount(0, name.begin());
        int length = field.text().codePointCount(name.begin(), name.end());
        return new Where(field.field().word(), field.index(), start, start + length);
    }

    private static boolean isLinked(Said said) {
        return !said.entity().getId().startsWith(FOUND);
    }

    // The annotation's own ids of towns are made of name and country.
    private static boolean isSame(String id, Said said) {
        FoundEntity entity = said.entity();
        if (!id.startsWith(CITY)) {
            return id.equals(entity.getId());
        }
        String country = '-' + entity.getIso2().orElse("").toLowerCase(Locale.ROOT);
        boolean place = entity.getType() == EntityType.PLACE && isLinked(said);
        return place
                && (id.equals(CITY + Slug.of(entity.getName()) + country)
                        || id.equals(CITY + Slug.of(said.mention().getText()) + country));
    }
}
