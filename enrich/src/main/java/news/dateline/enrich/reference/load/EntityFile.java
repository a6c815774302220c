package news.dateline.enrich.reference.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.reference.table.Table;
import news.dateline.enrich.reference.table.TableForm;
import news.dateline.schemas.model.Entity;

/// Reads a file of reference data, entity by entity. A line that is none is told, and the rest goes on.
public final class EntityFile {
    private final Path file;
    private final Consumer<Loaded> sink;

    /// @param file what to read
    /// @param sink what takes each line's outcome
    public EntityFile(Path file, Consumer<Loaded> sink) {
        this.file = file;
        this.sink = sink;
    }

    /// Reads it.
    ///
    /// @param form what the file is
    /// @param least inhabitants that a place of GeoNames must have, unless it is a capital
    /// @throws IOException when the file cannot be read at all
    public void read(FileForm form, long least) throws IOException {
        switch (form) {
            case COUNTRIES, REGIONS, DIVISIONS, PLACES, ORGANISATIONS, PEOPLE -> table(form.table());
            case GEONAMES -> new GeoNamesFile(file, least).read(this::usable, sink::accept);
            case ENTITIES -> json(EntityJson::entity);
            case WIKIDATA -> {
                WikidataEntity reader = new WikidataEntity(WikidataCountries.in(file));
                json(reader::entity);
            }
        }
    }

    private void table(TableForm form) throws IOException {
        lines(line -> Table.isRow(line) ? Optional.of(form.entity(Table.Row.of(line))) : Optional.empty());
    }

    // The dump is one array: a bracket, an entity a line with a comma behind it, a bracket.
    private void json(Function<String, Optional<Entity>> reader) throws IOException {
        lines(line -> {
            String text = line.strip();
            if (text.isEmpty() || text.equals("[") || text.equals("]")) {
                return Optional.empty();
            }
            return reader.apply(text.endsWith(",") ? text.substring(0, text.length() - 1) : text);
        });
    }

    private void lines(Function<String, Optional<Entity>> reader) throws IOException {
        try (Lines lines = Lines.of(file)) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                String where = "line " + line.number();
                if (!line.whole()) {
                    sink.accept(new Loaded.Bad(where, "longer than " + Lines.MAX_LENGTH + " signs"));
                    continue;
                }
                try {
                    reader.apply(line.text()).ifPresent(entity -> usable(where, entity));
                } catch (IllegalArgumentException e) {
                    sink.accept(new Loaded.Bad(where, String.valueOf(e.getMessage())));
                }
            }
        }
    }

    private void usable(String where, Entity entity) {
        sink.accept(Reference.fault(entity)
                .<Loaded>map(reason -> new Loaded.Bad(where, reason))
                .orElseGet(() -> new Loaded.Usable(entity)));
    }
}
