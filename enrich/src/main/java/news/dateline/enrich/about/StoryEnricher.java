package news.dateline.enrich.about;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.enrich.Enricher;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Deadline;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.MentionUse;
import org.jspecify.annotations.Nullable;

/// Says whom and what a story names and which countries and regions it is about.
public final class StoryEnricher implements Enricher {
    /// Names that one story may have: what is made of them must fit into a record.
    static final int MAX_MENTIONS = 20_000;

    private final Supplier<Reference> reference;
    private final MentionFinder finder;

    /// An enricher that asks for the reference data anew for each story, as it may have changed.
    public StoryEnricher(Supplier<Reference> reference) {
        this(reference, new MentionFinder());
    }

    /// An enricher that finds names in its own way.
    public StoryEnricher(Supplier<Reference> reference, MentionFinder finder) {
        this.reference = reference;
        this.finder = finder;
    }

    /// An enricher with the reference data that comes with Dateline. Takes a fraction of a second: make one and share
    /// it.
    public static StoryEnricher standard() {
        Reference standard = Reference.standard();
        return new StoryEnricher(() -> standard);
    }

    @Override
    public Enrichment enrich(StoryText text) {
        return enrich(text, Deadline.none());
    }

    @Override
    public Enrichment enrich(StoryText text, Deadline deadline) {
        Reference known = reference.get();
        List<Spot> found = finder.find(text, known, deadline);
        List<Spot> spots = found.size() > MAX_MENTIONS ? found.subList(0, MAX_MENTIONS) : found;
        Weighing weighing = new Weighing(text);
        FoundEntities entities =
                new FoundEntities(text.date().map(LocalDate::toString).orElse(null));
        Aboutness about = new Aboutness(known);
        String filedFrom = null;
        for (Resolved mention : new Resolver(text, known, spots).resolve()) {
            double weight = weighing.of(mention.spot());
            entities.add(mention, weight);
            about.add(mention, weight);
            if (filedFrom == null && mention.spot().use() == MentionUse.FILED_FROM) {
                filedFrom = mention.id();
            }
        }
        // Avro's builder would look each default up anew.
        return new Enrichment(
                entities.found(),
                about.countries(),
                about.mentioned(),
                about.regions(),
                about.newsRegions(),
                about.focus(),
                filedFrom,
                List.of(),
                List.of(),
                false,
                null,
                partial(found.size(), deadline));
    }

    /// Every name of a text with why it means what it does, for people who want to know.
    public List<Explained> explain(StoryText text) {
        Reference known = reference.get();
        List<Spot> spots = finder.find(text, known, Deadline.none());
        Resolver resolver = new Resolver(text, known, spots);
        // A name is itself: as a key it would be all the words of its text.
        IdentityHashMap<Spot, Resolved> meant = new IdentityHashMap<>();
        resolver.resolve().forEach(resolved -> meant.put(resolved.spot(), resolved));
        return spots.stream()
                .map(spot -> new Explained(spot, Optional.ofNullable(meant.get(spot)), resolver.candidates(spot)))
                .toList();
    }

    private static @Nullable String partial(int names, Deadline deadline) {
        String late = deadline.reason();
        if (names <= MAX_MENTIONS) {
            return late;
        }
        String many = "only the first " + MAX_MENTIONS + " of " + names + " names";
        return late == null ? many : late + "; " + many;
    }
}
