package news.dateline.enrich.reference.compile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import news.dateline.enrich.reference.Coordinates;

/// GeoNames' export as text, `cities500.txt` or `allCountries.txt`, plain or in its zip. The columns are those of its
/// readme: geonameid, name, asciiname, alternatenames, latitude, longitude, feature class, feature code, country code,
/// cc2, admin1 code, admin2 to admin4, population, …
final class GeoNamesText {
    private static final int NAME = 1;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int FEATURE_CLASS = 6;
    private static final int FEATURE = 7;
    private static final int COUNTRY = 8;
    private static final int ADMIN1 = 10;
    private static final int POPULATION = 14;

    private GeoNamesText() {}

    static void read(Path file, GeoNameSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.getFileName().toString().endsWith(".zip")) {
                ZipInputStream zip = new ZipInputStream(in);
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.getName().startsWith("readme")) {
                        lines(new InputStreamReader(zip, StandardCharsets.UTF_8), sink);
                    }
                }
            } else {
                lines(new InputStreamReader(in, StandardCharsets.UTF_8), sink);
            }
        }
    }

    private static void lines(Reader reader, GeoNameSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String[] cells = line.split("\t", -1);
            if (cells.length <= POPULATION) {
                sink.bad("line " + number, cells.length + " columns, want more than " + POPULATION);
            } else if (cells[FEATURE_CLASS].equals("P")) {
                place("line " + number, cells, sink);
            }
        }
    }

    private static void place(String where, String[] cells, GeoNameSink sink) throws IOException {
        GeoName place;
        try {
            place = new GeoName(
                    Long.parseLong(cells[0]),
                    cells[NAME],
                    cells[COUNTRY],
                    cells[ADMIN1],
                    cells[FEATURE],
                    Long.parseLong(cells[POPULATION]),
                    new Coordinates(Double.parseDouble(cells[LATITUDE]), Double.parseDouble(cells[LONGITUDE])));
        } catch (IllegalArgumentException e) {
            sink.bad(where, String.valueOf(e.getMessage()));
            return;
        }
        sink.place(where, place);
    }
}
