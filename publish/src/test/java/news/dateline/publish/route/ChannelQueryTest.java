package news.dateline.publish.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelQueryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            country:(GR | 1 | 12 | it ends before its ')'
            country:GR AND | 1 | 15 | it ends where something must follow
            urgency:[1 TO | 1 | 14 | it ends where something must follow
            ` ` | 1 | 2 | it says nothing
            ferry AND OR strike | 1 | 11 | 'OR' cannot stand here
            ferry) strike | 1 | 6 | before this ')'
            person:person:ada-lindqvist | 1 | 14 | must stand in quotation marks
            ferry "night shifts | 1 | 7 | the " that begins here
            slug:a/b | 1 | 7 | the / that begins here
            ferry\\ | 1 | 7 | the \\ at the end
            ferry *strike | 1 | 7 | must not begin with '*' or '?'
            headline:?erry | 1 | 10 | must not begin with '*' or '?'
            /fer[ry/ | 1 | 1 | is not a pattern
            ferry AND land:GR | 1 | 11 | there is no field 'land'; the fields are byline, caption, class
            land:(GR OR IT) | 1 | 1 | there is no field 'land'
            la\\nd:GR | 1 | 7 | there is no field 'land'
            land:[A TO B] | 1 | 1 | there is no field 'land'
            land:G* | 1 | 1 | there is no field 'land'
            land:G?R | 1 | 1 | there is no field 'land'
            land:* | 1 | 1 | there is no field 'land'
            land:GR~ | 1 | 1 | there is no field 'land'
            land:/GR/ | 1 | 1 | there is no field 'land'
            *:ferry | 1 | 1 | there is no field '*'
            near:Davos | 1 | 6 | near wants latitude, longitude and distance
            near:46* | 1 | 6 | near wants latitude, longitude and distance
            near:"91,0,5km" | 1 | 6 | there is no point 91.0,0.0
            near:"0,181,5km" | 1 | 6 | there is no point 0.0,181.0
            near:"46.8,9.84,0km" | 1 | 6 | at most 2000 km
            near:"46.8,9.84,2001km" | 1 | 6 | at most 2000 km
            ferry~2.5 | 1 | 6 | Fractional edit distances
            """)
    void refusesABadQueryWithItsPositionAndWhatIsWrong(String query, int line, int column, String fault) {
        BadQueryException refused = refused(query);

        assertThat(refused).hasMessageContaining(fault).hasMessageContaining("line " + line + ", column " + column);
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.column()).isEqualTo(column);
    }

    @Test
    void countsTheLinesOfAQueryThatHasSeveral() {
        BadQueryException refused = refused("country:GR\nAND land:IT");

        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.column()).isEqualTo(5);
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        assertThat(refused("a".repeat(ChannelQuery.MAX_LENGTH + 1))).hasMessageContaining("more than 10000");
    }

    @Test
    void refusesBracketsThatWouldExhaustTheParser() {
        assertThat(refused("(".repeat(51) + "ferry" + ")".repeat(51))).hasMessageContaining("column 51: more than 50");
    }

    @Test
    void refusesMorePartsThanTheIndexTakes() {
        String words = IntStream.range(0, 1_100).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));

        assertThat(refused(words)).hasMessageContaining("more than 1024 parts");
    }

    @Test
    void refusesAPatternThatIsTooComplex() {
        assertThat(refused("/(a|b)*a(a|b){200}/")).hasMessageContaining("too complex");
    }

    private static BadQueryException refused(String query) {
        BadQueryException refused = catchThrowableOfType(BadQueryException.class, () -> ChannelQuery.parse(query));
        assertThat(refused).as(query).isNotNull();
        return refused;
    }
}
