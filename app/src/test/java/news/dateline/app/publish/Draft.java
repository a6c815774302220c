package news.dateline.app.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.WireStory;

/// Writes the versions of one story.
///
/// @param story its number
/// @param received when all of them came in
record Draft(int story, Instant received) {
    private static final int HEXADECIMAL = 16;

    /// Every other turn of the kinds is about Greece.
    static boolean isGreek(int story) {
        return Kind.turn(story) % 2 == 0;
    }

    static String id(int story) {
        return (Kind.of(story) == Kind.TIMED ? WatchedClients.TIMED : "told-") + story;
    }

    /// Whether a story is under an embargo that ends later.
    static boolean isHeld(String id, Instant received, Instant now) {
        if (!id.startsWith(WatchedClients.TIMED)) {
            return false;
        }
        int story = Integer.parseInt(id.substring(WatchedClients.TIMED.length()));
        return now.isBefore(received.plus(Load.embargo(story)));
    }

    /// The story that a trace is of.
    static String idOf(String trace) {
        return id(Integer.parseInt(trace, HEXADECIMAL));
    }

    EnrichedStory version(long version) {
        return enriched(story(version));
    }

    EnrichedStory kill(long version) {
        return enriched(story(version).setPubStatus(PubStatus.CANCELED));
    }

    EnrichedStory flash(long version) {
        return enriched(story(version).setUrgency(1));
    }

    EnrichedStory correction(long version) {
        ConceptRef signal = ConceptRef.newBuilder().setQcode("sig:correction").build();
        return enriched(story(version).setSignals(List.of(signal)));
    }

    EnrichedStory embargoed(long version, Optional<Instant> until) {
        return enriched(story(version).setEmbargo(new Embargo(until.orElse(null), "", false)));
    }

    EnrichedStory otherwise(long version) {
        return enriched(story(version).setContentHash("another hash of " + version));
    }

    private WireStory.Builder story(long version) {
        String wire = Kind.of(story) == Kind.RESTRICTED ? "pages" : "meridian";
        return WireStory.newBuilder()
                .setId(id(story))
                .setTraceId("%032x".formatted(story))
                .setWire(wire)
                .setProvider(wire)
                .setFormat("newsml-g2")
                .setGuid(id(story))
                .setVersion(version)
                .setReceivedAt(received)
                .setContentHash("hash of " + version)
                .setHeadlines(List.of(LocalizedText.newBuilder()
                        .setText("Ferry resumes, version " + version)
                        .build()))
                .setBody(Body.newBuilder()
                        .setParagraphs(List.of("The ferry sails again."))
                        .build());
    }

    EnrichedStory greek(long version) {
        return enriched(story(version), true);
    }

    EnrichedStory australian(long version) {
        return enriched(story(version), false);
    }

    private EnrichedStory enriched(WireStory.Builder version) {
        return enriched(version, isGreek(story));
    }

    private static EnrichedStory enriched(WireStory.Builder version, boolean greek) {
        String country = greek ? "GR" : "AU";
        String region = greek ? "150" : "009";
        return new EnrichedStory(
                version.build(),
                Enrichment.newBuilder()
                        .setCountries(List.of(new CountryWeight(country, country, 1.0)))
                        .setRegions(List.of(new RegionWeight(region, region, 1.0)))
                        .build());
    }
}
