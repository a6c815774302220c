package news.dateline.enrich.reference.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import news.dateline.enrich.reference.Territories;
import news.dateline.schemas.model.Entity;

/// All that comes with Dateline: countries, regions, divisions, towns, organisations and people.
public final class ShippedReference {
    private ShippedReference() {}

    /// Every entity, read anew; takes a fraction of a second.
    public static List<Entity> entities() {
        // In a Java that has just started, Avro needs as long to get ready as all else here: it does so on another
        // core.
        CompletableFuture<?> avro = CompletableFuture.supplyAsync(Entity::getClassSchema);
        Map<TableForm, List<Table.Row>> tables = new EnumMap<>(TableForm.class);
        for (TableForm form : TableForm.values()) {
            tables.put(form, Table.read(form.file()));
        }
        Territories.prepare();
        avro.join();
        return tables.entrySet().stream()
                .flatMap(table -> table.getValue().parallelStream().map(table.getKey()::entity).toList().stream())
                .toList();
    }
}
