package news.dateline.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanPlacesTest {
    // A line of ten, one of two characters and five bytes, one that ends in a carriage return, and one more.
    private static final byte[] DOCUMENT = "<a> <b/> \n\u00e9\u20ac\n\r<c/>\r\n</a>\0".getBytes(StandardCharsets.UTF_8);

    private final CleanPlaces places = new CleanPlaces(DOCUMENT);

    @ParameterizedTest
    @CsvSource({
        "0, 'line 1, column 1'",
        "4, 'line 1, column 5'",
        "10, 'line 2, column 1'",
        "15, 'line 2, column 3'",
        "17, 'line 4, column 1'",
        "23, 'line 5, column 1'"
    })
    void countsLinesAndCharacters(int place, String told) {
        assertThat(places.of(place)).isEqualTo(told);
    }

    @Test
    void tellsAnEarlierPlaceAfterALaterOne() {
        String later = places.of(23);

        assertThat(places.of(4)).isEqualTo("line 1, column 5");
        assertThat(places.of(23)).isEqualTo(later);
    }
}
