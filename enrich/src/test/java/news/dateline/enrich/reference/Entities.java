package news.dateline.enrich.reference;

import java.util.List;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.NameKind;

/// Invented entities.
public final class Entities {
    private Entities() {}

    public static Entity person(String id, String name) {
        return builder(id, EntityType.PERSON, "politician", name).build();
    }

    public static Entity city(String id, String name, double latitude) {
        return builder(id, EntityType.PLACE, "city", name)
                .setIso2("NO")
                .setLatitude(latitude)
                .setLongitude(10.0)
                .setPopulation(50_000L)
                .build();
    }

    public static Entity.Builder builder(String id, EntityType type, String kind, String name) {
        return Entity.newBuilder()
                .setId(id)
                .setType(type)
                .setKind(kind)
                .setNames(List.of(new EntityName(name, NameKind.PREFERRED, null)));
    }
}
