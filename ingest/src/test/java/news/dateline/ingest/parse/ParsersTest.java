package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which format an input is.
class ParsersTest {
    private final Parsers parsers = new Parsers();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.iptc.g2.newsmessage+xml",
                "Application/XML; charset=utf-8",
                "text/xml",
                " text/plain;format=flowed",
                "application/octet-stream",
                "application/json",
                "application/vnd.iptc.g2.ninjs+json",
                "text/html",
                "application/vnd.iptc.g2.newsitem+xml"
            })
    void acceptsTheTypesOfItsFormatsWhateverTheirCaseAndParameters(String type) {
        assertThat(parsers.accepts(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "", "application/pdf", "xml"})
    void acceptsNoOtherTypes(String type) {
        assertThat(parsers.accepts(type)).isFalse();
    }

    @Test
    void refusesAFormatThatTheWireDoesNotSend() {
        var page = TestWires.input("Ferry to Naxos is back\n\nIt sailed again on Monday.");
        var rejected = TestWires.rejected(parsers.parse(ofWire(page, List.of("newsml-g2"))));

        assertThat(rejected.reason()).isEqualTo(Reason.FORMAT_NOT_ALLOWED);
        assertThat(rejected.detail()).isEqualTo("The content is page; this wire sends newsml-g2");
        assertThat(parsers.parse(ofWire(page, List.of("newsml-g2", "page"))).getFirst())
                .isInstanceOf(ParseOutcome.Story.class);
        assertThat(parsers.parse(ofWire(page, List.of())).getFirst()).isInstanceOf(ParseOutcome.Story.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'  \n'|EMPTY|bytes",
                "<html><p>x|NOTHING_TO_PUBLISH|headline",
                "<!DOCTYPE html><HTML>|NOTHING_TO_PUBLISH|headline",
                "<menu><dish/></menu>|UNKNOWN_FORMAT|root {}menu",
                "<a xmlns='urn:b'/>|UNKNOWN_FORMAT|{urn:b}a",
                "<menu>|XML_NOT_WELL_FORMED|EOF",
                "{\"uri\":1}|UNKNOWN_FORMAT|members [uri]",
                "<?xml|XML_NOT_WELL_FORMED|instruction",
                "<!-- only|XML_NOT_WELL_FORMED|comment",
            })
    void saysWhatItSawWhenNoParserKnowsIt(String content, Reason reason, String detail) {
        var rejected = TestWires.rejected(parsers.parse(TestWires.input(content)));

        assertThat(rejected.reason()).isEqualTo(reason);
        assertThat(rejected.detail()).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!-- <html> --><!DOCTYPE newsItem SYSTEM 'x'><newsItem guid='a'/>",
                "\uFEFF \n<nar:newsItem xmlns:nar='http://iptc.org/std/nar/2006-10-01/' guid='a'/>",
            })
    void recognisesNewsMlG2ByItsRoot(String content) {
        assertThat(parsers.parse(TestWires.input(content))).hasSize(1);
        assertThat(parsers.formatOf(TestWires.input(content))).contains("newsml-g2");
    }

    @Test
    void givesAnOutcomeWhateverAParserForgets() {
        var rejected = TestWires.rejected(
                new Parsers(List.of(new Forgetful())).parse(TestWires.input("Ferry to Naxos is back")));

        assertThat(rejected.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
        assertThat(rejected.detail()).isEqualTo("The content looks like ferry-list and has no item");
        assertThat(rejected.position()).isEqualTo("start");
    }

    @Test
    void doesNotTakeBytesForText() {
        byte[] png = "\u0089PNG\r\n\u001a\n\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TestWires.rejected(parsers.parse(TestWires.input(png))).reason())
                .isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    /// Recognises everything and reads nothing.
    private static final class Forgetful implements WireParser {
        @Override
        public String format() {
            return "ferry-list";
        }

        @Override
        public boolean recognises(Document document) {
            return true;
        }

        @Override
        public List<ParseOutcome> parse(Document document) {
            return List.of();
        }
    }

    private static WireInput ofWire(WireInput input, List<String> formats) {
        WireProfile wire = new WireProfile("desk", "acme", Optional.empty(), Optional.empty(), formats);
        return new WireInput(
                wire, input.bytes(), input.contentType(), input.source(), input.traceId(), input.receivedAt());
    }
}
