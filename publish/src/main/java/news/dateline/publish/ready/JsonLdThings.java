package news.dateline.publish.ready;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.schemas.model.FocusPlace;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.ReadyStory;

/// What an article is about and what it mentions, in schema.org's types, with ids that others know too.
final class JsonLdThings {
    /// From this share of a story's weight on it is about a thing; below it only mentions it.
    private static final double ABOUT = 0.1;

    private static final Pattern GEONAMES = Pattern.compile("place:geonames:(\\d{1,12})");
    private static final Pattern MEDIA_TOPIC = Pattern.compile("medtop:(\\d{8})");
    private static final String SAME_AS = "sameAs";

    private JsonLdThings() {}

    static void add(ObjectNode article, ReadyStory ready) {
        Predicate<FoundEntity> isAbout = entity -> entity.getSalience() >= ABOUT;
        JsonLd.list(
                article,
                "about",
                Stream.concat(
                        ready.getMediaTopics().stream().map(JsonLdThings::topic),
                        ready.getEntities().stream().filter(isAbout).map(JsonLdThings::entity)));
        JsonLd.list(
                article,
                "mentions",
                ready.getEntities().stream().filter(isAbout.negate()).map(JsonLdThings::entity));
        JsonLd.put(
                article,
                "contentLocation",
                ready.getFocusPlace()
                        .map(JsonLdThings::place)
                        .or(() -> ready.getFocus()
                                .map(focus ->
                                        JsonLd.named("Country", focus.getName()).put("identifier", focus.getIso2()))));
    }

    private static ObjectNode topic(FoundTopic topic) {
        ObjectNode term = JsonLd.named("DefinedTerm", topic.getName());
        JsonLd.put(term, "termCode", Optional.of(topic.getQcode()));
        sameAs(term, MEDIA_TOPIC.matcher(topic.getQcode()), "http://cv.iptc.org/newscodes/mediatopic/");
        return term;
    }

    private static ObjectNode entity(FoundEntity entity) {
        ObjectNode thing = JsonLd.named(type(entity), entity.getName());
        identify(thing, entity.getId());
        JsonLd.put(thing, "jobTitle", entity.getRole());
        entity.getLatitude()
                .ifPresent(latitude ->
                        entity.getLongitude().ifPresent(longitude -> thing.set("geo", geo(latitude, longitude))));
        return thing;
    }

    private static ObjectNode place(FocusPlace place) {
        ObjectNode thing = JsonLd.named("Place", place.getName());
        identify(thing, place.getId());
        thing.set("geo", geo(place.getLatitude(), place.getLongitude()));
        ObjectNode address = JsonLd.object("PostalAddress");
        JsonLd.put(address, "addressCountry", Optional.of(place.getIso2()));
        thing.set("address", address);
        return thing;
    }

    private static void identify(ObjectNode thing, String id) {
        JsonLd.put(thing, "identifier", Optional.of(id));
        sameAs(thing, GEONAMES.matcher(id), "https://sws.geonames.org/");
    }

    private static void sameAs(ObjectNode thing, Matcher id, String place) {
        if (id.matches()) {
            thing.put(SAME_AS, place + id.group(1));
        }
    }

    private static ObjectNode geo(double latitude, double longitude) {
        return JsonLd.object("GeoCoordinates").put("latitude", latitude).put("longitude", longitude);
    }

    private static String type(FoundEntity entity) {
        return switch (entity.getType()) {
            case PLACE -> entity.getKind().equals("country") ? "Country" : "Place";
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case EVENT -> "Event";
            case OTHER -> "Thing";
        };
    }
}
