package news.dateline.bench.channels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RegionWeight;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.WireStory;

/// Invents stories of 375 words and the channels of a newsroom. What is common and what is rare goes by Zipf's law, in
/// stories and in queries alike: much is written, and asked, about few.
public final class Newsroom {
    private static final int WORDS = 375;
    private static final List<String> COUNTRIES = codes(Locale.getISOCountries());
    private static final List<String> REGIONS =
            List.of("150", "142", "019", "002", "009", "155", "039", "154", "151", "030", "034", "035", "145");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "en-GB", "en-US");

    private final Random random;

    /// @param seed another seed, another newsroom
    public Newsroom(long seed) {
        random = new Random(seed);
    }

    /// So many channels.
    public List<Channel> channels(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        n -> new Channel("channel-" + n, "", query(n), EmbargoPolicy.HOLD, List.of(), null, List.of()))
                .toList();
    }

    List<EnrichedStory> stories(int count) {
        return Stream.generate(this::story).limit(count).toList();
    }

    // Of each hundred channels, by what desks ask for. One in a thousand asks for all but something.
    private String query(int n) {
        if (n % 1_000 == 7) {
            return "*:* AND NOT country:" + country();
        }
        return switch (n % 20) {
            case 0, 1, 2 -> "country:" + country() + " AND topic:" + topic();
            case 3, 4 -> "focus:" + country() + " AND provider:" + provider() + " AND NOT topic:" + topic();
            case 5, 6, 7 -> "person:\"" + person() + "\"";
            case 8, 9 -> "organisation:\"" + body() + "\" OR \"" + body() + "\"";
            case 10, 11 -> word() + " " + word() + " " + word();
            case 12 -> "headline:(" + word() + " OR " + word() + ") AND language:" + some(LANGUAGES);
            case 13 -> "\"" + word() + " " + word() + "\" OR headline:" + rare();
            case 14 -> "slug:" + rare() + "*";
            case 15 -> "urgency:[1 TO 3] AND country:" + country() + " AND topic:" + topic();
            case 16 -> "near:\"" + latitude() + "," + longitude() + "," + (10 + random.nextInt(90)) + "km\"";
            case 17 ->
                "region:" + some(REGIONS) + " AND topic:(" + topic() + " OR " + topic() + ") AND priority:urgent";
            case 18 -> "keyword:\"" + word() + " " + word() + "\" AND wire:" + provider();
            default -> "place:\"" + town() + "\" AND (" + word() + " OR topic:" + topic() + ")";
        };
    }

    private EnrichedStory story() {
        String id = Long.toHexString(random.nextLong());
        String provider = provider();
        WireStory story = WireStory.newBuilder()
                .setId(id)
                .setTraceId("0".repeat(32))
                .setWire(provider)
                .setProvider(provider)
                .setFormat("newsml-g2")
                .setReceivedAt(Instant.EPOCH)
                .setGuid(id)
                .setContentHash(id)
                .setUrgency(1 + random.nextInt(8))
                .setLanguages(List.of(some(LANGUAGES)))
                .setSlugline(new Slugline(rare() + "-" + word(), "-"))
                .setHeadlines(List.of(new LocalizedText(words(9), null, "en")))
                .setBody(new Body("", many(5, () -> words(WORDS / 5))))
                .setKeywords(many(4, () -> words(2)))
                .build();
        return new EnrichedStory(story, enrichment());
    }

    private Enrichment enrichment() {
        List<FoundEntity> entities = new ArrayList<>();
        entities.addAll(many(5, () -> entity("person:", EntityType.PERSON, person())));
        entities.addAll(many(4, () -> entity("org:", EntityType.ORGANISATION, body())));
        entities.addAll(many(
                4,
                () -> FoundEntity.newBuilder(entity("place:", EntityType.PLACE, town()))
                        .setLatitude((double) latitude())
                        .setLongitude((double) longitude())
                        .build()));
        return Enrichment.newBuilder()
                .setEntities(entities)
                .setCountries(many(2, () -> new CountryWeight(country(), "", 1.0)))
                .setRegions(many(2, () -> new RegionWeight(some(REGIONS), "", 1.0)))
                .setFocus(new Focus(country(), "", 1.0))
                .setTopics(many(3, () -> new FoundTopic("medtop:" + topic(), "topic " + topic(), 1.0, false)))
                .build();
    }

    private static FoundEntity entity(String scheme, EntityType type, String name) {
        return FoundEntity.newBuilder()
                .setId(scheme + name.replace(' ', '-'))
                .setType(type)
                .setName(name)
                .build();
    }

    private String country() {
        return COUNTRIES.get(zipf(COUNTRIES.size()));
    }

    private String topic() {
        return Integer.toString(20_000_000 + zipf(1_000));
    }

    private String provider() {
        return "agency" + zipf(40);
    }

    private String person() {
        return "ada lindqvist" + zipf(20_000);
    }

    private String body() {
        return "kelda works" + zipf(10_000);
    }

    private String town() {
        return "town" + zipf(20_000);
    }

    private String word() {
        return "word" + zipf(30_000);
    }

    private String rare() {
        return "slug" + (1_000 + random.nextInt(9_000));
    }

    private int latitude() {
        return random.nextInt(120) - 55;
    }

    private int longitude() {
        return random.nextInt(360) - 180;
    }

    private String words(int count) {
        return String.join(" ", many(count, this::word));
    }

    private <T> List<T> many(int count, Supplier<T> one) {
        return Stream.generate(one).limit(count).toList();
    }

    private String some(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    // The n-th of so many with a frequency of about 1/n.
    private int zipf(int count) {
        return (int) Math.pow(count, random.nextDouble()) - 1;
    }

    private static List<String> codes(String... codes) {
        return List.of(codes);
    }
}
