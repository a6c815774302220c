package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanHtmlTest {
    private static final int FRAGMENTS = 4_000;
    private static final int MAX_PIECES = 30;
    private static final List<String> PIECES = Stream.concat(
                    Attacks.all().stream().map(Attacks.Attack::text),
                    Stream.of(
                            "<p>",
                            "</p>",
                            "<table>",
                            "</table>",
                            "<tr>",
                            "<td>",
                            "</td>",
                            "<caption>",
                            "<thead>",
                            "<ul>",
                            "<li>",
                            "</ul>",
                            "<ol>",
                            "<pre>",
                            "</pre>",
                            "\n",
                            "<a href='https://a.example'>",
                            "<a href=mailto:a@b.example>",
                            "</a>",
                            "<b>",
                            "</b>",
                            "<i>",
                            "</i>",
                            "<span>",
                            "</span>",
                            "<h2>",
                            "</h3>",
                            "<br>",
                            "<hr/>",
                            "<blockquote>",
                            "<q>",
                            "<svg>",
                            "</svg>",
                            "<math>",
                            "<style>",
                            "</style>",
                            "<!--",
                            "-->",
                            "&lt;",
                            "&",
                            "&amp",
                            "&#0;",
                            "{{",
                            "}}",
                            "{",
                            "<",
                            ">",
                            "\"",
                            "'",
                            "`",
                            "=",
                            "\u0000",
                            "\uD83D\uDEA2",
                            "\uD83D",
                            "Ferry",
                            " ",
                            "<td colspan=3>",
                            "<select>",
                            "<textarea>",
                            "</textarea>",
                            "<noscript>",
                            "<form>",
                            "</form>",
                            "<img src=x>"))
            .toList();

    static List<Attacks.Attack> attacks() {
        return Attacks.all();
    }

    @Test
    void threeHundredAttacksOfElevenKindsAreTried() {
        assertThat(attacks()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(attacks().stream().map(Attacks.Attack::kind).distinct()).hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noAttackSurvives(Attacks.Attack attack) {
        assertThat(Browser.forbiddenIn(CleanHtml.of(attack.text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void cleaningAnAttackTwiceChangesNothing(Attacks.Attack attack) {
        String once = CleanHtml.of(attack.text());

        assertThat(CleanHtml.of(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 20_261_127, 4_711})
    void whateverFragmentComesNothingForbiddenLeavesAndCleaningTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < FRAGMENTS; i++) {
            String fragment = random.ints(1 + random.nextInt(MAX_PIECES), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining());

            String once = CleanHtml.of(fragment);

            assertThat(Browser.forbiddenIn(once))
                    .as("seed %d: %s", seed, fragment)
                    .isEmpty();
            assertThat(CleanHtml.of(once)).as("seed %d: %s", seed, fragment).isEqualTo(once);
        }
    }

    @Test
    void textStaysWhenItsMarkupGoes() {
        assertThat(CleanHtml.of("<p><font color=red>Ship</font> <a href=\"javascript:x()\">here</a> 1 < 2</p>"))
                .isEqualTo("<p>Ship here 1 &lt; 2</p>");
    }

    @Test
    void keepsWholeLinksAndDropsThoseThatAreRelative() {
        assertThat(CleanHtml.of("<a href=\"https://port.example/a?b=1&amp;c=2#d\">a</a> <a href=\"/b\">b</a> "
                        + "<a href=\"mailto:desk@port.example\">c</a>"))
                .isEqualTo("<a href=\"https://port.example/a?b&#61;1&amp;c&#61;2#d\">a</a> b "
                        + "<a href=\"mailto:desk&#64;port.example\">c</a>");
    }
}
