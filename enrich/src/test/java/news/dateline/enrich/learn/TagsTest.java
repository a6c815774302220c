package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {
    private static final int BEGIN = Tags.of(NameType.PERSON, Tags.BEGIN);
    private static final int INSIDE = Tags.of(NameType.PERSON, Tags.INSIDE);
    private static final int LAST = Tags.of(NameType.PERSON, Tags.LAST);
    private static final int UNIT = Tags.of(NameType.PERSON, Tags.UNIT);

    @Test
    void aNameThatIsOpenGoesOnInItsOwnType() {
        assertThat(after(BEGIN, Bond.FREE)).containsExactly(INSIDE, LAST);
        assertThat(after(INSIDE, Bond.FREE)).containsExactly(INSIDE, LAST);
    }

    @Test
    void nothingGoesOnBehindTheEndOfAName() {
        assertThat(after(LAST, Bond.FREE)).contains(Tags.OUTSIDE, BEGIN, UNIT).doesNotContain(INSIDE, LAST);
        assertThat(after(UNIT, Bond.FREE)).isEqualTo(after(Tags.OUTSIDE, Bond.FREE));
    }

    @Test
    void noNameIsOpenAtTheLastToken() {
        assertThat(after(Tags.OUTSIDE, Bond.LAST)).contains(Tags.OUTSIDE, UNIT).doesNotContain(BEGIN);
        assertThat(after(BEGIN, Bond.ENDS_LAST)).containsExactly(LAST);
    }

    @Test
    void aKnownNameIsNotCutInTwo() {
        assertThat(after(Tags.OUTSIDE, Bond.GOES_ON))
                .contains(Tags.OUTSIDE, BEGIN)
                .doesNotContain(UNIT);
        assertThat(after(BEGIN, Bond.AMID)).containsExactly(INSIDE);
        assertThat(after(Tags.OUTSIDE, Bond.AMID)).containsExactly(Tags.OUTSIDE);
        assertThat(after(Tags.OUTSIDE, Bond.ENDS)).containsExactly(Tags.OUTSIDE);
        assertThat(after(BEGIN, Bond.ENDS)).containsExactly(INSIDE, LAST);
    }

    @Test
    void theBondOfATokenIsThatWithBothItsNeighbours() {
        assertThat(List.of(
                        Bond.of(false, false, false),
                        Bond.of(false, false, true),
                        Bond.of(false, true, false),
                        Bond.of(true, true, false),
                        Bond.of(true, false, false),
                        Bond.of(true, false, true)))
                .containsExactly(Bond.FREE, Bond.LAST, Bond.GOES_ON, Bond.AMID, Bond.ENDS, Bond.ENDS_LAST);
    }

    @ParameterizedTest
    @CsvSource({"';',1", "1986,2", "harbour,3", "J,4", "NATO,5", "McVey,6", "iPhone,6", "Harbour,7"})
    void tellsHowATokenIsWritten(String text, int shape) {
        Token token = Tokenizer.tokens(text).getFirst();

        assertThat(Shape.of(token)).isEqualTo(shape);
    }

    private static List<Integer> after(int before, Bond bond) {
        return IntStream.range(0, Tags.COUNT)
                .filter(tag -> Tags.follows(before, tag, bond))
                .filter(tag -> tag == Tags.OUTSIDE || Tags.type(tag) == NameType.PERSON)
                .boxed()
                .toList();
    }
}
