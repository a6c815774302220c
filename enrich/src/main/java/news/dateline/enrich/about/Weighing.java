package news.dateline.enrich.about;

import java.util.IdentityHashMap;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;

/// How much one mention counts: by where it stands in the story and by how the thing is named. The idea is CLIFF's
/// (D'Ignazio and others 2014); docs/enrichment.md says where the numbers are from.
final class Weighing {
    private static final double HEADLINE = 3;
    private static final int LEAD_LENGTH = 250;
    private static final double LEAD = 2;
    private static final int OPENING_LENGTH = 600;
    private static final double OPENING = 1.4;

    private static final double ADJECTIVE = 0.7;
    private static final double WITHIN_NAME = 0.4;
    // Where a story was filed says little of what it is about; it decides only where nothing else does.
    private static final double FILED_FROM = 0.3;

    private final IdentityHashMap<TextField, Integer> offsets = new IdentityHashMap<>();

    /// Descriptions and body are one running text; a headline and a caption each begin anew.
    Weighing(StoryText story) {
        int running = 0;
        for (TextField field : story.fields()) {
            if (isRunning(field.field())) {
                offsets.put(field, running);
                running += field.text().length();
            }
        }
    }

    /// The weight of a mention.
    double of(Spot spot) {
        return switch (spot.use()) {
            case NAME, SHORT, GOVERNMENT -> place(spot);
            case ADJECTIVE -> place(spot) * ADJECTIVE;
            case WITHIN_NAME -> place(spot) * WITHIN_NAME;
            case FILED_FROM -> FILED_FROM;
        };
    }

    private double place(Spot spot) {
        return switch (spot.in().field().field()) {
            case HEADLINE -> HEADLINE;
            case DESCRIPTION, BODY -> running(offsets.getOrDefault(spot.in().field(), 0) + spot.start());
            case CAPTION, DATELINE -> 1;
        };
    }

    private static double running(int offset) {
        if (offset < LEAD_LENGTH) {
            return LEAD;
        }
        return offset < OPENING_LENGTH ? OPENING : 1;
    }

    private static boolean isRunning(Field field) {
        return switch (field) {
            case DESCRIPTION, BODY -> true;
            case HEADLINE, CAPTION, DATELINE -> false;
        };
    }
}
