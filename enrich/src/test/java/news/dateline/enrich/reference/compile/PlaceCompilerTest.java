package news.dateline.enrich.reference.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.enrich.reference.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceCompilerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void takesTownsThatAreLargeEnoughAndLeavesOutWhatIsNoTown() throws IOException {
        Path file = text(
                GeoFiles.row(1, "Storvik", "PPL", 20_000, 60),
                GeoFiles.row(2, "Litlevik", "PPL", 14_999, 61),
                GeoFiles.row(3, "Gamlevik", "PPLQ", 30_000, 62),
                GeoFiles.row(4, "Vikfjell", "PPL", 90_000, 63).replace("\tP\t", "\tT\t"));

        assertThat(compiled(List.of(), file))
                .contains("place:geonames:1\tStorvik\tcity\tNO\t\t20000\t60.000\t10.000")
                .noneMatch(row -> row.contains("Litlevik") || row.contains("Gamlevik") || row.contains("Vikfjell"));
    }

    @Test
    void givesATownTheNamesOfTheNewsroomsWhateverItsSize() throws IOException {
        Path file = text(GeoFiles.row(2, "Litlevik", "PPL", 900, 61));
        List<Table.Row> names = List.of(
                Table.Row.of("NO\tLittle Vik|Litlevik\t61.00\t10.00\t3.0"),
                Table.Row.of("NO\tUtvik, Norway\t65.00\t12.00\t3.0"));

        assertThat(compiled(names, file))
                .contains("place:geonames:2\tLittle Vik|Litlevik\tcity\tNO\t\t900\t61.000\t10.000")
                .contains("place:utvik-no\tUtvik,\tcity\tNO\t\t1000\t65.000\t12.000");
    }

    @Test
    void takesACapitalWhateverItsSizeAndLeavesOutWhatHasNoNameOrIsNoTown() throws IOException {
        Path file = text(
                GeoFiles.row(1, "Storvik", "PPLC", 900, 60),
                GeoFiles.row(2, " ", "PPL", 90_000, 61),
                GeoFiles.row(3, "Vikleir", "STLMT", 90_000, 62));

        assertThat(compiled(List.of(), file))
                .contains("place:geonames:1\tStorvik\tcapital\tNO\t\t900\t60.000\t10.000")
                .noneMatch(row -> row.contains("geonames:2") || row.contains("geonames:3"));
    }

    @Test
    void givesTheNamesOfTheNewsroomsToTheLargestTownOfThatNameNearby() throws IOException {
        Path file = text(
                GeoFiles.row(1, "Litlevik", "PPL", 900, 61),
                GeoFiles.row(2, "Litlevik", "PPL", 20_000, 61),
                GeoFiles.row(3, "Litlevik", "PPL", 30_000, 69));

        assertThat(compiled(List.of(Table.Row.of("NO\tLitlevik,\t61.00\t10.00\t3.0")), file))
                .contains(
                        "place:geonames:2\tLitlevik,\tcity\tNO\t\t20000\t61.000\t10.000",
                        "place:geonames:3\tLitlevik\tcity\tNO\t\t30000\t69.000\t10.000");
    }

    @Test
    void readsAZipAndCitiesPbfAlike() throws IOException {
        Path zip = GeoFiles.zip(folder.resolve("cities.zip"), List.of(GeoFiles.row(1, "Storvik", "PPL", 20_000, 60)));
        Path pbf = GeoFiles.pbf(
                folder.resolve("cities.pbf"),
                GeoFiles.message(7, "Sørvåg", 40_000, 6_000_000, 1_000_000),
                GeoFiles.message(8, "Nordvåg", 30_000, -50_000, -2_000_000));

        assertThat(compiled(List.of(), zip, pbf))
                .containsSubsequence(
                        "place:geonames:7\tSørvåg\tcity\tNO\t\t40000\t60.000\t10.000",
                        "place:geonames:8\tNordvåg\tcity\tNO\t\t30000\t59.500\t-10.000",
                        "place:geonames:1\tStorvik\tcity\tNO\t\t20000\t60.000\t10.000");
    }

    @Test
    void stopsAtWhatItCannotReadAndSaysWhere() throws IOException {
        Path text = text(GeoFiles.row(1, "Storvik", "PPL", 20_000, 60), "2\tLitlevik");
        Path off = Files.writeString(folder.resolve("off.txt"), GeoFiles.row(1, "Storvik", "PPL", 20_000, 95));
        Path pbf =
                GeoFiles.pbf(folder.resolve("cut.pbf"), GeoFiles.message(7, "Vik", 40_000, 1, 1), new byte[] {30, 8});

        assertThatThrownBy(() -> compiled(List.of(), text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2: 2 columns");
        assertThatThrownBy(() -> compiled(List.of(), off)).hasMessageContaining("line 1: No such point");
        assertThatThrownBy(() -> compiled(List.of(), pbf)).hasMessageContaining("byte ");
    }

    private Path text(String... rows) throws IOException {
        return Files.write(folder.resolve("cities500.txt"), List.of(rows));
    }

    private static List<String> compiled(List<Table.Row> names, Path... files) throws IOException {
        PlaceCompiler compiler = new PlaceCompiler(15_000, names);
        for (Path file : files) {
            compiler.add(file);
        }
        return compiler.rows();
    }
}
