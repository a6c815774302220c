package news.dateline.enrich.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImageTest {
    @Test
    void givesBackWhatWasWritten() {
        ImageOut out = new ImageOut();
        int zurich = out.string("Zürich");
        out.ints(zurich, out.string("Chur"), out.optional(null), Integer.MIN_VALUE);
        out.longs(Long.MIN_VALUE, 7);

        ImageIn in = new ImageIn(out.toBytes());

        int[] numbers = in.ints();
        assertThat(in.strings().get(numbers[0])).isEqualTo("Zürich");
        assertThat(in.strings().optional(numbers[1])).isEqualTo("Chur");
        assertThat(in.strings().optional(numbers[2])).isNull();
        assertThat(numbers[3]).isEqualTo(Integer.MIN_VALUE);
        assertThat(in.longs()).containsExactly(Long.MIN_VALUE, 7);
    }

    @Test
    void theSameStringStandsOnce() {
        ImageOut out = new ImageOut();

        assertThat(out.string("Accra")).isEqualTo(out.string("Accra")).isNotEqualTo(out.string("Abuja"));
    }

    @Test
    void aStringIsDecodedOnce() {
        ImageOut out = new ImageOut();
        out.string("Lomé");
        Strings strings = new ImageIn(out.toBytes()).strings();

        assertThat(strings.get(0)).isSameAs(strings.get(0));
    }

    @Test
    void anIndexFindsEachOfItsStringsAndNoOther() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        IntStream.range(0, 1000).forEach(i -> numbers.put("place:" + i, i * 3));
        // These two have the same hash.
        numbers.put("AaAa", 1);
        numbers.put("BBBB", 2);
        ImageOut out = new ImageOut();
        StringIndex.write(numbers, out);

        StringIndex index = new StringIndex(new ImageIn(out.toBytes()));

        numbers.forEach((key, number) -> assertThat(index.get(key)).isEqualTo(number));
        assertThat(index.get("place:1000")).isEqualTo(StringIndex.UNKNOWN);
        assertThat(index.get("AaBB")).isEqualTo(StringIndex.UNKNOWN);
        assertThat(index.values())
                .containsExactly(numbers.values().stream().mapToInt(i -> i).toArray());
    }

    @Test
    void anEmptyIndexFindsNothing() {
        ImageOut out = new ImageOut();
        StringIndex.write(Map.of(), out);

        assertThat(new StringIndex(new ImageIn(out.toBytes())).get("Accra")).isEqualTo(StringIndex.UNKNOWN);
    }

    @Test
    void everyShorterImageIsRefused() {
        ImageOut out = new ImageOut();
        out.ints(out.string("Accra"), 2, 3);
        byte[] whole = out.toBytes();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> new ImageIn(cut).ints()).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anImageOfAnotherKindOrVersionIsRefused() {
        for (int at : new int[] {0, Integer.BYTES}) {
            byte[] other = new ImageOut().toBytes();
            other[at]++;
            assertThatThrownBy(() -> new ImageIn(other)).hasMessageContaining("another version");
        }
    }

    @Test
    void aBlockOfNegativeLengthIsRefused() {
        ImageOut out = new ImageOut();
        out.ints(1);
        byte[] image = out.toBytes();
        image[image.length - Integer.BYTES - 1] = -1;

        assertThatThrownBy(() -> new ImageIn(image).ints()).hasMessageContaining("too early");
    }

    @Test
    void numbersAreAddedOneBehindTheOther() {
        Ints ints = new Ints();
        IntStream.range(0, 5000).forEach(i -> ints.add(i));
        ints.add(IntStream.range(5000, 50_000).toArray());

        assertThat(ints.size()).isEqualTo(50_000);
        assertThat(ints.toArray()).containsExactly(IntStream.range(0, 50_000).toArray());
    }
}
