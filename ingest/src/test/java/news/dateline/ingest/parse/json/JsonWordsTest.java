package news.dateline.ingest.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.json.HardenedJson.Reading;
import news.dateline.ingest.parse.time.Times;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.PubStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What members say, and what stays unread of them.
class JsonWordsTest {
    private final Notes notes = new Notes();
    private final Times times = new Times(Optional.empty(), notes);

    @Test
    void makesOneLineOfATextAndKeepsAnother() {
        JsonObject object =
                object("{'headline':' Ferry\\n sails ','teaser':' It  sailed. ','none':null,'space':'\u00a0'}");

        assertThat(JsonWords.line(object, "headline")).isEqualTo("Ferry sails");
        assertThat(JsonWords.verbatim(object, "teaser")).isEqualTo("It  sailed.");
        assertThat(JsonWords.line(object, "none")).isNull();
        assertThat(JsonWords.line(object, "space")).isNull();
        assertThat(JsonWords.verbatim(object, "absent")).isNull();
    }

    @Test
    void takesTheFirstSpellingThatHasWords() {
        JsonObject object = object("{'by':true,'byline':'','byLine':' Ana\\n Kask ','creditline':7}");

        assertThat(JsonWords.line(object, "by", "byline", "byLine")).isEqualTo("Ana Kask");
        assertThat(JsonWords.verbatim(object, "creditline")).isEqualTo("7");
        assertThat(unread(object)).isEqualTo(1);
    }

    @Test
    void readsOneTextOrAnArrayOfThem() {
        JsonObject object = object("{'one':'No sales. ','two':['No sales.','No crops.']}");

        assertThat(JsonWords.verbatims(object, "one")).containsExactly(new LocalizedText("No sales.", null, null));
        assertThat(JsonWords.verbatims(object, "two")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "1.5", "-1", "10", "{}", "12345678901"})
    void leavesANumberUnreadThatIsNoneOrOutOfBounds(String written) {
        JsonObject object = object("{'urgency':" + written + "}");

        assertThat(JsonWords.number(object, "urgency", 1, 9)).isNull();
        assertThat(unread(object)).isEqualTo("{}".equals(written) ? 0 : 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "' 12 ', 12", "9223372036854775807, 9223372036854775807"})
    void countsTo64Bits(String written, long count) {
        assertThat(JsonWords.count(object("{'size':'" + written + "'}"), "size"))
                .contains(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1e3", "-4", "", "11111111111111111111111111111111111111111"})
    void countsNothingElse(String written) {
        JsonObject object = object("{'size':'" + written + "'}");

        assertThat(JsonWords.count(object, "size")).isEmpty();
        assertThat(JsonWords.count(object, "absent")).isEmpty();
    }

    @Test
    void readsATimeOrLeavesItUnread() {
        JsonObject object = object("{'good':'2026-03-17T10:00:00Z','bad':'soon'}");

        assertThat(JsonWords.time(object, "good", "expires", times)).isNotNull();
        assertThat(JsonWords.time(object, "bad", "expires", times)).isNull();
        assertThat(JsonWords.time(object, "absent", "expires", times)).isNull();
        assertThat(unread(object)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"usable, USABLE", "stat:canceled, CANCELED", "WITHHELD, WITHHELD", "Embargoed, USABLE"})
    void knowsIptcsStatusesAndTheEmbargo(String word, PubStatus status) {
        assertThat(JsonRelease.of(object("{}"), word, List.of("embargoed"), times))
                .hasValueSatisfying(release -> assertThat(release.status()).isEqualTo(status));
    }

    @Test
    void takesTheFirstMemberThatSaysWhenAnEmbargoEnds() {
        JsonObject object = object("{'first':null,'second':'2026-03-17T10:00:00Z'}");

        assertThat(JsonRelease.of(object, null, List.of("first", "second"), times))
                .hasValueSatisfying(release -> assertThat(release.holding()).isInstanceOf(Times.Holding.Held.class));
        assertThat(JsonRelease.of(object, null, List.of("first"), times))
                .hasValueSatisfying(release -> assertThat(release.holding()).isInstanceOf(Times.Holding.Free.class));
    }

    @Test
    void hashesTheSameWhateverTheOrderOfMembers() {
        List<String> members =
                IntStream.range(0, 40).mapToObj(i -> "'m" + i + "':" + i).toList();

        assertThat(JsonHash.of(object("{" + String.join(",", members) + "}")))
                .isEqualTo(JsonHash.of(object("{" + String.join(",", members.reversed()) + "}")));
        assertThat(JsonHash.of(object("{'b':[1],'a':'x','c':null}")))
                .isEqualTo(JsonHash.of(object("{ 'c':null, 'a':'x', 'b':[1] }")))
                .isNotEqualTo(JsonHash.of(object("{'b':['1'],'a':'x','c':null}")));
    }

    @Test
    void leavesMembersOutOfTheHashWhereverTheyStand() {
        assertThat(JsonHash.of(object("{'uri':1,'a':[{'uri':2,'b':3}]}"), Set.of("uri")))
                .isEqualTo(JsonHash.of(object("{'a':[{'b':3,'uri':9}]}"), Set.of("uri")));
    }

    // "Aa" and "BB" have one hash code in Java, and so have all that are made of them.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7, 9})
    void findsMembersWhoseNamesHaveOneHashCode(int length) {
        List<String> names = IntStream.range(0, 1 << length)
                .mapToObj(bits -> IntStream.range(0, length)
                        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining()))
                .toList();
        List<String> members =
                names.stream().map(name -> "'" + name + "':'" + name + "'").toList();
        JsonObject object = object("{" + String.join(",", members) + "}");

        assertThat(names).allSatisfy(name -> assertThat(object.peekText(name)).isEqualTo(name));
        assertThat(object.has("AaBBc")).isFalse();
        assertThat(JsonHash.of(object))
                .isEqualTo(JsonHash.of(object("{" + String.join(",", members.reversed()) + "}")));
    }

    private static int unread(JsonObject object) {
        Leftovers rest = new Leftovers();
        JsonRest.collect(object, "", rest);
        return rest.pieces().size();
    }

    private static JsonObject object(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return (JsonObject) ((Reading.Read) HardenedJson.read(bytes)).root();
    }
}
