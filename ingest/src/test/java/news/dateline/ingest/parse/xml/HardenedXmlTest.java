package news.dateline.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks are refused, named, and refused fast.
class HardenedXmlTest {
    private static final String OPEN = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\"";

    @Test
    void refusesAnExternalEntityWithoutReadingIt() {
        refused(
                "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + OPEN + "><p>&x;</p></newsItem>",
                Reason.XML_ENTITY,
                "DOCTYPE");
    }

    @Test
    void refusesEntitiesThatGrow() {
        refused(
                "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;\">]><lolz>&b;</lolz>",
                Reason.XML_ENTITY,
                "DOCTYPE");
    }

    @Test
    void takesADoctypeThatOnlyNamesAGrammarAndFetchesNothing() {
        String xml = "<!DOCTYPE newsItem SYSTEM \"http://127.0.0.1:9/never.dtd\">" + OPEN + "/>";

        assertThat(parse(xml).getFirst()).isInstanceOf(ParseOutcome.Story.class);
    }

    // NewsML 1.x documents name NITF's grammar like this.
    @Test
    void takesADoctypeThatNamesAnotherGrammarByAParameterEntityAndFetchesNothing() {
        String doctype = "<!DOCTYPE newsItem SYSTEM \"never.dtd\" [<!ENTITY % nitf SYSTEM"
                + " \"http://127.0.0.1:9/never.dtd\"> %nitf;]>";

        assertThat(parse(doctype + OPEN + "/>").getFirst()).isInstanceOf(ParseOutcome.Story.class);
        assertThat(rejected(doctype + OPEN + "><p>&nbsp;</p></newsItem>").detail())
                .contains("nbsp");
    }

    @Test
    void refusesAnEntityDeclaredInAParameterEntity() {
        refused(
                "<!DOCTYPE newsItem [<!ENTITY % a \"<!ENTITY b 'c'>\"> %a;]>" + OPEN + "><p>&b;</p></newsItem>",
                Reason.XML_ENTITY,
                "DOCTYPE");
        refused("<!DOCTYPE newsItem [<!ENTITY", Reason.XML_NOT_WELL_FORMED, "");
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() {
        Rejected rejected = rejected(OPEN + "><itemMeta>&nbsp;</itemMeta></newsItem>");

        assertThat(rejected.reason()).isIn(Reason.XML_ENTITY, Reason.XML_NOT_WELL_FORMED);
        assertThat(rejected.detail()).contains("nbsp");
    }

    @Test
    void refusesTooDeepXml() {
        refused(OPEN + ">" + "<a>".repeat(100_000), Reason.LIMIT_EXCEEDED, "MAX_DEPTH");
    }

    @Test
    void refusesTooManyAttributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        refused(OPEN + attributes + "/>", Reason.LIMIT_EXCEEDED, "MAX_ATTRIBUTES");
    }

    @Test
    void refusesATooLongAttribute() {
        refused(OPEN + " b=\"" + "x".repeat(100_000) + "\"/>", Reason.LIMIT_EXCEEDED, "MAX_ATTRIBUTE_LENGTH");
    }

    @Test
    void refusesATooLongName() {
        refused(OPEN + "><" + "n".repeat(100_000) + "/></newsItem>", Reason.LIMIT_EXCEEDED, "MAX_NAME_LENGTH");
        refused(OPEN + " " + "n".repeat(100_000) + "=\"\"/>", Reason.LIMIT_EXCEEDED, "MAX_NAME_LENGTH");
    }

    @Test
    void refusesATooLongText() {
        refused(OPEN + "><a>" + "x".repeat(5_000_000) + "</a></newsItem>", Reason.LIMIT_EXCEEDED, "MAX_TEXT_LENGTH");
    }

    @Test
    void refusesTooManyElements() {
        refused(OPEN + ">" + "<a/>".repeat(1_000_001) + "</newsItem>", Reason.LIMIT_EXCEEDED, "MAX_ELEMENTS");
    }

    @Test
    void refusesTooManyCharacters() {
        String text = "<a>" + "x".repeat(4_000_000) + "</a>";
        refused(OPEN + ">" + text.repeat(9) + "</newsItem>", Reason.LIMIT_EXCEEDED, "MAX_CHARACTERS");
    }

    @Test
    void refusesTooManyItems() {
        String xml = "<newsMessage><itemSet>" + "<conceptItem guid=\"c\"/>".repeat(1_001) + "</itemSet></newsMessage>";

        refused(xml, Reason.LIMIT_EXCEEDED, "MAX_ITEMS");
    }

    @Test
    void refusesAHeaderThatEachItemWouldHaveToCarry() {
        String xml = "<newsMessage><header>" + "<destination>d</destination>".repeat(1_001) + "</header></newsMessage>";

        refused(xml, Reason.LIMIT_EXCEEDED, "MAX_HEADER_ELEMENTS");
    }

    @Test
    void refusesAHeaderWithMoreWordsThanEachItemCanCarry() {
        String header = "<newsMessage><header><sender>" + "a".repeat(3_000_000) + "</sender></header><itemSet>";
        String xml = header + "<newsItem guid=\"n\"/>".repeat(1_000) + "</itemSet></newsMessage>";

        refused(xml, Reason.LIMIT_EXCEEDED, "MAX_HEADER_CHARACTERS");
    }

    @Test
    void saysWhenBytesAreNotInTheEncodingThatTheyDeclare() {
        byte[] xml = (OPEN + "><p>Genève</p></newsItem>").getBytes(StandardCharsets.ISO_8859_1);

        Rejected rejected = TestWires.rejected(new Parsers().parse(TestWires.input(xml)));

        assertThat(rejected.reason()).isEqualTo(Reason.BAD_ENCODING);
    }

    @Test
    void readsUtf16AndLatin1AsDeclared() {
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + OPEN
                + "><contentMeta><headline>Genève</headline></contentMeta></newsItem>";
        byte[] utf16 = latin.replace("ISO-8859-1", "UTF-16").getBytes(StandardCharsets.UTF_16);

        for (byte[] bytes : List.of(latin.getBytes(StandardCharsets.ISO_8859_1), utf16)) {
            var story =
                    TestWires.story(new Parsers().parse(TestWires.input(bytes)).getFirst());
            assertThat(story.getHeadlines().getFirst().getText()).isEqualTo("Genève");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<newsItem",
                "<newsItem guid=\"a\">",
                "<newsItem></newsMessage>",
                "<newsItem guid=\"a\"/><b/>",
                "<newsItem a=\"1\" a=\"2\"/>",
                "<newsItem x:y=\"1\"/>",
                "<?xml version=\"1.0\" encoding=\"klingon\"?><newsItem/>"
            })
    void saysWhatIsNotWellFormed(String xml) {
        Rejected rejected = rejected(xml);

        assertThat(rejected.reason()).isIn(Reason.XML_NOT_WELL_FORMED, Reason.BAD_ENCODING);
        assertThat(rejected.detail()).isNotBlank().doesNotContain("\n");
    }

    private static void refused(String xml, Reason reason, String detail) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        List<ParseOutcome> outcomes =
                Assertions.assertTimeout(Duration.ofSeconds(3), () -> new Parsers().parse(TestWires.input(bytes)));
        Rejected rejected = TestWires.rejected(outcomes);
        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.detail()).contains(detail).hasSizeLessThan(600);
        assertThat(rejected.position()).startsWith("line 1, column");
    }

    private static Rejected rejected(String xml) {
        return TestWires.rejected(parse(xml));
    }

    private static List<ParseOutcome> parse(String xml) {
        return new Parsers().parse(TestWires.input(xml));
    }
}
