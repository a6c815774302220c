package news.dateline.enrich.reference.load;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.schemas.model.EntityType;

/// The classes of Wikidata (P31, "instance of") that are taken, and what they are here. Documented in
/// docs/enrichment.md; what is an instance of none of them is not loaded.
enum WikidataClass {
    HUMAN("Q5", EntityType.PERSON, ""),
    CAPITAL("Q5119", EntityType.PLACE, "capital"),
    CITY("Q515", EntityType.PLACE, "city"),
    BIG_CITY("Q1549591", EntityType.PLACE, "city"),
    TOWN("Q3957", EntityType.PLACE, "city"),
    VILLAGE("Q532", EntityType.PLACE, "city"),
    MUNICIPALITY("Q15284", EntityType.PLACE, "city"),
    SETTLEMENT("Q486972", EntityType.PLACE, "city"),
    GEOGRAPHIC_REGION("Q82794", EntityType.PLACE, "region"),
    NEWS_AGENCY("Q192283", EntityType.ORGANISATION, "news-agency"),
    NEWSPAPER("Q11032", EntityType.ORGANISATION, "media"),
    POLITICAL_PARTY("Q7278", EntityType.ORGANISATION, "party"),
    INTERNATIONAL("Q484652", EntityType.ORGANISATION, "international"),
    INTERGOVERNMENTAL("Q245065", EntityType.ORGANISATION, "international"),
    MINISTRY("Q192350", EntityType.ORGANISATION, "ministry"),
    AGENCY("Q327333", EntityType.ORGANISATION, "government"),
    UNIVERSITY("Q3918", EntityType.ORGANISATION, "university"),
    FOOTBALL_CLUB("Q476028", EntityType.ORGANISATION, "sport"),
    BUSINESS("Q4830453", EntityType.ORGANISATION, "company"),
    COMPANY("Q783794", EntityType.ORGANISATION, "company"),
    ENTERPRISE("Q6881511", EntityType.ORGANISATION, "company"),
    PUBLIC_COMPANY("Q891723", EntityType.ORGANISATION, "company"),
    ORGANISATION("Q43229", EntityType.ORGANISATION, "");

    private static final Map<String, WikidataClass> BY_ID =
            Arrays.stream(values()).collect(Collectors.toMap(known -> known.id, Function.identity()));

    private final String id;
    private final EntityType type;
    private final String kind;

    WikidataClass(String id, EntityType type, String kind) {
        this.id = id;
        this.type = type;
        this.kind = kind;
    }

    static Optional<WikidataClass> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    EntityType type() {
        return type;
    }

    String kind() {
        return kind;
    }
}
