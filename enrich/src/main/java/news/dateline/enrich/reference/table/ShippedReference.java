package news.dateline.enrich.reference.table;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Entity;

/// All that comes with Dateline: countries, divisions, regions, towns, people and organisations.
public final class ShippedReference {
    private ShippedReference() {}

    /// Every entity, read anew; takes a fraction of a second.
    public static List<Entity> entities() {
        List<Entity> entities = new ArrayList<>(CountryTable.read());
        entities.addAll(RegionTable.read());
        entities.addAll(DivisionTable.read());
        entities.addAll(PlaceTable.read());
        entities.addAll(OrganisationTable.read());
        entities.addAll(PeopleTable.read());
        return entities;
    }
}
