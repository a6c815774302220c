package news.dateline.ingest.parse.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read of a clean document is what the hardened reader reads of it.
class CleanXmlTest {
    private static final int DOCUMENTS = 60_000;

    @Test
    void readsEverySampleAsTheHardenedReaderDoes() throws XMLStreamException {
        int clean = 0;
        for (String format : new String[] {"newsml-g2", "newsml-1.2", "nitf", "rss", "atom"}) {
            for (byte[] sample : Samples.of(format)) {
                String read = cleanly(sample);
                clean += read == null ? 0 : 1;
                assertThat(read == null ? told(HardenedXml.open(sample)) : read)
                        .isEqualTo(told(HardenedXml.open(sample)));
            }
        }
        assertThat(clean).isGreaterThan(15);
    }

    @Test
    void readsWhatTheHardenedReaderReadsAndGivesUpWhereThatOneDoes() throws XMLStreamException {
        long seed = 20_261_127;
        Random random = new Random(seed);
        int clean = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] xml = changed(new MadeXml(random).document(), random);
            String read = cleanly(xml);
            if (read != null) {
                clean++;
                assertThat(read)
                        .as("seed " + seed + ", document " + i + ": " + new String(xml, StandardCharsets.UTF_8))
                        .isEqualTo(hardened(xml));
            }
        }
        assertThat(clean).isGreaterThan(DOCUMENTS / 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<a> é \r\n<b c='\"1\"'>😀</b>\r</a>\n",
                "<?xml version='1.0'?><?xml-stylesheet href=\"a.xsl\"?><!-- - --><a>x<!-- y -->z</a>",
                "<!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf/>",
                "<!DOCTYPE NewsML PUBLIC \"-//IPTC//DTD NewsML 1.2//EN\" \"NewsML_1.2.dtd\"><NewsML></NewsML >",
                "<a b=\"1&#10;&#x41;&amp;&lt;&gt;&quot;&apos;\n\tx\">&#128512; &#xe9;>]]</a>",
                "<a><![CDATA[<b>&]]]]><![CDATA[>]]></a>",
                "<p:a xmlns:p='urn:x' xmlns='urn:y' p:b='1' b='2'><c xmlns='' xml:lang='de'/><c/></p:a>"
            })
    void readsWhatWiresSend(String xml) throws XMLStreamException {
        assertThat(told(CleanCursor.of(bytes(xml)))).isEqualTo(told(HardenedXml.open(bytes(xml))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "<a",
                "<a>",
                "<a/><b/>",
                "<a></b>",
                "<a></ab>",
                "<a/>x",
                "<a b/>",
                "<a b=1/>",
                "<a b='1' b='2'/>",
                "<a b='1'c='2'/>",
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                "<a b='<'/>",
                "<a b='1/>",
                "<a>&nbsp;</a>",
                "<a>&amp</a>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>",
                "<a>&#xFFFE;</a>",
                "<a>&#99999999;</a>",
                "<a>&#;</a>",
                "<a>]]></a>",
                "<a>\u0001</a>",
                "<a>\uFFFE</a>",
                "<a><![CDATA[x</a>",
                "<a><!-- -- --></a>",
                "<a><?xml version='1.0'?></a>",
                "<p:a/>",
                "<a p:b='1'/>",
                "<a xmlns:p=''/>",
                "<a xmlns:xml='urn:x'/>",
                "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
                "<a:b:c xmlns:a='u'/>",
                "<a: xmlns:a='u'/>",
                "<é/>",
                "<a xml:id='1'/>",
                "<1/>",
                "< a/>",
                "<?xml version='1.1'?><a/>",
                "<?xml version='1.0' encoding='ISO-8859-1'?><a/>",
                " <?xml version='1.0'?><a/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>",
                "<!DOCTYPE a><!DOCTYPE a><a/>",
                "<a/><!DOCTYPE a>"
            })
    void leavesEverythingElseToTheHardenedReader(String xml) {
        assertThatThrownBy(() -> told(CleanCursor.of(bytes(xml)))).isInstanceOf(NotCleanException.class);
    }

    @Test
    void leavesWhatIsOverALimitToTheHardenedReader() {
        assertThat(isClean("<a>".repeat(128) + "</a>".repeat(128))).isTrue();
        assertThat(isClean("<a>".repeat(129) + "</a>".repeat(129))).isFalse();
        assertThat(isClean("<" + "n".repeat(257) + "/>")).isFalse();
        assertThat(isClean("<a " + "n".repeat(257) + "='1'/>")).isFalse();
        assertThat(isClean("<a b='" + "x".repeat(65_537) + "'/>")).isFalse();
        assertThat(isClean("<a>" + "x".repeat(4_000_000) + "</a>")).isFalse();
        assertThat(isClean("<a " + attributes(32) + "/>")).isTrue();
        assertThat(isClean("<a " + attributes(33) + "/>")).isFalse();
    }

    @Test
    void leavesAHeaderWithTooManyElementsToTheHardenedReader() throws XMLStreamException {
        CleanCursor cursor = CleanCursor.of(bytes("<a>" + "<b/>".repeat(1_000) + "</a>"));
        cursor.nextTag();

        assertThatThrownBy(() -> cursor.element(XmlLimit.MAX_HEADER_ELEMENTS)).isInstanceOf(NotCleanException.class);
        assertThat(cursor.over(XmlLimit.MAX_ITEMS)).isInstanceOf(NotCleanException.class);
    }

    @Test
    void findsAttributesOfTheTagItStandsOn() throws XMLStreamException {
        CleanCursor cursor = CleanCursor.of(bytes("<a xml:lang=' de ' b=' '/>"));
        cursor.nextTag();

        assertThat(cursor.attribute(Element.XML_NAMESPACE, "lang")).isEqualTo("de");
        assertThat(cursor.attribute("", "b")).isNull();
        assertThat(cursor.attribute("", "c")).isNull();
    }

    @Test
    void leavesBytesThatAreNoUtf8ToTheHardenedReader() {
        byte[][] wrong = {
            {(byte) 0x80},
            {(byte) 0xC0, (byte) 0x80},
            {(byte) 0xC3, 'x'},
            {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
            {(byte) 0xE2, (byte) 0x82, 'x'},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xEF, (byte) 0xBF, (byte) 0xBF},
            {(byte) 0xF0, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, 'x'},
            {(byte) 0xF0, (byte) 0x9F, 'x', 'x'},
            {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
        };
        for (byte[] bytes : wrong) {
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            xml.writeBytes(bytes("<a>"));
            xml.writeBytes(bytes);
            xml.writeBytes(bytes("</a>"));
            assertThat(cleanly(xml.toByteArray())).isNull();
        }
        assertThatCode(() -> CleanCursor.of(bytes("<a>\uD7FF\uE000\uFFFD\uDBFF\uDFFD</a>"))
                        .finish())
                .doesNotThrowAnyException();
    }

    private static boolean isClean(String xml) {
        return cleanly(bytes(xml)) != null;
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        return attributes.toString();
    }

    private static @Nullable String cleanly(byte[] xml) {
        try {
            return told(CleanCursor.of(xml));
        } catch (NotCleanException e) {
            return null;
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private static String hardened(byte[] xml) {
        try {
            return told(HardenedXml.open(xml));
        } catch (XMLStreamException e) {
            return "refused: " + e.getMessage();
        }
    }

    /// All that a document says: its tree, its hash, its languages and where its elements stand.
    private static String told(XmlCursor cursor) throws XMLStreamException {
        StringBuilder told = new StringBuilder();
        cursor.nextTag();
        told.append(cursor.name()).append(cursor.namespace()).append(cursor.position());
        while (!cursor.ended()) {
            if (cursor.nextTag()) {
                told.append(cursor.name()).append(cursor.namespace());
                told.append(cursor.attribute("", "b")).append(cursor.position());
                Element element = cursor.element();
                tell(element, told);
                told.append(element.position()).append(ContentHash.of(element));
            }
        }
        cursor.finish();
        return told.toString();
    }

    private static void tell(Element element, StringBuilder told) {
        told.append('<')
                .append(element.qualifiedName())
                .append('{')
                .append(element.namespace())
                .append('}');
        told.append(element.language()).append(element.isBlank());
        for (Attribute attribute : element.attributes()) {
            told.append(' ').append(attribute.qualifiedName()).append('{').append(attribute.namespace());
            told.append("}=").append(attribute.value());
        }
        for (XmlNode child : element.children()) {
            switch (child) {
                case XmlText text ->
                    told.append('[').append(text.value()).append(']').append(text.isBlank());
                case Element inner -> tell(inner, told);
            }
        }
        told.append("/>");
    }

    private static byte[] changed(String xml, Random random) {
        byte[] bytes = bytes(xml);
        if (random.nextInt(3) == 0) {
            String some = "<>&;:'\"=/!?-[] \r\n\tx1\u0000\u00e9";
            bytes[random.nextInt(bytes.length)] = (byte) some.charAt(random.nextInt(some.length()));
        }
        return bytes;
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
