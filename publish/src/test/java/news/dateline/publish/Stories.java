package news.dateline.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.schemas.StoryId;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.Embargo;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.WireStory;

/// Versions of one story about a ferry, for tests.
public final class Stories {
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    public static final String GUID = "urn:newsml:meridian.example:20260504:ferry";
    public static final String ID = StoryId.of("meridian", GUID).value();

    private Stories() {}

    /// A version made a minute later than the one before it.
    public static WireStory.Builder version(long version) {
        return WireStory.newBuilder()
                .setId(ID)
                .setTraceId("0123456789abcdef0123456789abcde" + version % 10)
                .setWire("meridian")
                .setProvider("meridian")
                .setFormat("newsml-g2")
                .setReceivedAt(NOON)
                .setGuid(GUID)
                .setVersion(version)
                .setContentHash("hash of " + version)
                .setVersionCreated(NOON.plusSeconds(60 * version))
                .setHeadlines(List.of(new LocalizedText("Ferry resumes, version " + version, null, "en")))
                .setBody(new Body("<p>The ferry sails again.</p>", List.of("The ferry sails again.")))
                .setEdNotes(List.of("Desk: check the name of the ship"));
    }

    public static EnrichedStory usable(long version) {
        return in("GR", "150", version(version));
    }

    public static EnrichedStory with(long version, PubStatus status) {
        return in("GR", "150", version(version).setPubStatus(status));
    }

    /// A kill for which the wire said no version, so that 1 was taken.
    public static EnrichedStory killWithoutNumber(Instant receivedAt, String contentHash) {
        return in(
                "GR",
                "150",
                version(1)
                        .setInferred(List.of("version"))
                        .setPubStatus(PubStatus.CANCELED)
                        .setVersionCreated(receivedAt)
                        .setReceivedAt(receivedAt)
                        .setContentHash(contentHash));
    }

    /// What a wire says that numbers nothing: above every version, and of the story no word.
    public static EnrichedStory recall(PubStatus status, Instant made) {
        return in(
                "GR",
                "150",
                version(1_000)
                        .setInferred(List.of("version"))
                        .setPubStatus(status)
                        .setExtent(Extent.MANAGEMENT)
                        .setVersionCreated(made)
                        .setReceivedAt(made));
    }

    /// A version that was received when it was made.
    public static EnrichedStory made(long version, Instant time) {
        return in("GR", "150", version(version).setVersionCreated(time).setReceivedAt(time));
    }

    public static EnrichedStory embargoed(long version, Optional<Instant> until) {
        return in(
                "GR",
                "150",
                version(version)
                        .setEmbargo(new Embargo(
                                until.orElse(null), until.map(Instant::toString).orElse(""), false)));
    }

    /// Another story.
    public static EnrichedStory embargoed(String id, Instant until) {
        return in(
                "GR", "150", version(1).setId(id).setGuid(id).setEmbargo(new Embargo(until, until.toString(), false)));
    }

    public static EnrichedStory correction(long version) {
        ConceptRef signal = ConceptRef.newBuilder().setQcode("sig:correction").build();
        return in("GR", "150", version(version).setSignals(List.of(signal)));
    }

    public static EnrichedStory in(String country, String region, WireStory.Builder story) {
        return new EnrichedStory(
                story.build(),
                Enrichment.newBuilder()
                        .setCountries(List.of(new CountryWeight(country, country, 1.0)))
                        .setRegions(List.of(new RegionWeight(region, region, 1.0)))
                        .build());
    }
}
