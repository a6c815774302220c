package news.dateline.enrich.place;

import java.util.List;
import news.dateline.enrich.Enricher;
import news.dateline.enrich.gazetteer.Gazetteer;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.place.Resolver.Resolved;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;

/// Says which places a story names and which countries and regions it is about, by rules and a gazetteer.
public final class PlaceEnricher implements Enricher {
    /// Names that one story may have: what is made of them must fit into a record.
    static final int MAX_MENTIONS = 20_000;

    private final Gazetteer gazetteer;
    private final MentionFinder finder;

    /// An enricher that knows these places.
    public PlaceEnricher(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.finder = new MentionFinder(gazetteer);
    }

    /// An enricher with the gazetteer that comes with Dateline. Takes a fraction of a second: make one and share it.
    public static PlaceEnricher standard() {
        return new PlaceEnricher(Gazetteer.standard());
    }

    @Override
    public Enrichment enrich(StoryText text) {
        List<Spot> found = finder.find(text);
        List<Resolved> mentions =
                Resolver.resolve(found.size() > MAX_MENTIONS ? found.subList(0, MAX_MENTIONS) : found);
        Weighing weighing = new Weighing(text);
        FoundPlaces places = new FoundPlaces();
        Aboutness about = new Aboutness(gazetteer);
        for (Resolved mention : mentions) {
            double weight = weighing.of(mention);
            places.add(mention, weight);
            about.add(mention.place(), weight);
        }
        return Enrichment.newBuilder()
                .setEntities(places.found())
                .setCountries(about.countries())
                .setRegions(about.regions())
                .setFocus(about.focus().orElse(null))
                .setPartial(
                        found.size() > MAX_MENTIONS
                                ? "only the first " + MAX_MENTIONS + " of " + found.size() + " names"
                                : null)
                .build();
    }
}
