package news.dateline.enrich.reference.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import news.dateline.enrich.reference.compile.GeoName;
import news.dateline.enrich.reference.compile.GeoNameSink;
import news.dateline.enrich.reference.compile.GeoNames;
import news.dateline.enrich.reference.table.Table;
import news.dateline.enrich.reference.table.TableForm;
import news.dateline.schemas.model.Entity;

/// Places of GeoNames as entities. One that comes with Dateline keeps its newsroom names: GeoNames has others.
final class GeoNamesFile {
    private final Path file;
    private final long least;
    private final Map<String, List<String>> newsroomNames = new HashMap<>();

    GeoNamesFile(Path file, long least) {
        this.file = file;
        this.least = least;
        for (Table.Row row : Table.read("places.tsv")) {
            newsroomNames.put(row.cell(0), row.alternatives(1));
        }
    }

    void read(BiConsumer<String, Entity> entities, Consumer<Loaded.Bad> bad) throws IOException {
        GeoNames.read(file, new GeoNameSink() {
            @Override
            public void place(String where, GeoName place) {
                if (place.isInhabited() && (place.inhabitants() >= least || place.isCapital())) {
                    entities.accept(where, entity(place));
                }
            }

            @Override
            public void bad(String where, String reason) {
                bad.accept(new Loaded.Bad(where, reason));
            }
        });
    }

    private Entity entity(GeoName place) {
        String row = place.row(newsroomNames.getOrDefault(place.entityId(), List.of(place.name())), place.isCapital());
        return TableForm.PLACES.entity(Table.Row.of(row));
    }
}
