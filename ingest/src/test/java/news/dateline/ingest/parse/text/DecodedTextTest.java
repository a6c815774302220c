package news.dateline.ingest.parse.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In which encoding text is read.
class DecodedTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Łódź|iso-8859-2|text/plain; charset=iso-8859-2",
                "Łódź|iso-8859-2|text/plain;Charset=\"ISO-8859-2\";format=flowed",
                "Žďár|windows-1250|text/plain; charset = windows-1250",
                "Київ|koi8-u|text/plain; charset=koi8-u",
                "東京|shift_jis|text/plain; charset=Shift_JIS",
                "東京|iso-2022-jp|text/plain; charset=iso-2022-jp",
                "北京|gb18030|text/plain; charset=gb18030",
            })
    void readsTheDeclaredEncoding(String text, String charset, String type) {
        DecodedText read = decoded(text.getBytes(Charset.forName(charset)), type);

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.assumed()).isEmpty();
        assertThat(read.isPlain()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "us-ascii", "windows-1250", "utf-8", "x-none"})
    void believesBytesThatAreUtf8WhateverIsDeclared(String charset) {
        DecodedText read =
                decoded("\uFEFFŁódź \uFFFD".getBytes(StandardCharsets.UTF_8), "text/plain; charset=" + charset);

        assertThat(read).isEqualTo(DecodedText.of("Łódź \uFFFD".getBytes(StandardCharsets.UTF_8)));
        assertThat(read.isDecoded()).isTrue();
    }

    // Encoding Standard §4.2.
    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "latin1", "us-ascii"})
    void takesLatin1AndAsciiForWindows1252(String charset) {
        DecodedText read =
                decoded("“Füße”".getBytes(Charset.forName("windows-1252")), "text/plain; charset=" + charset);

        assertThat(read.text()).isEqualTo("“Füße”");
        assertThat(read.assumed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/plain; charset=",
                "text/plain; charset=x-none",
                "text/plain; charset=-",
                "text/plain; charset=utf-16",
                "text/plain; charset=IBM037"
            })
    void passesOverAnEncodingThatThereIsNotOrThatIsNotOverAscii(String type) {
        DecodedText read = decoded("Füße".getBytes(StandardCharsets.ISO_8859_1), type);

        assertThat(read.text()).isEqualTo("Füße");
        assertThat(read.assumed()).contains("windows-1252");
        assertThat(decoded("Naxos".getBytes(StandardCharsets.US_ASCII), type).assumed())
                .isEmpty();
    }

    @Test
    void saysWhichByteIsInNoEncoding() {
        byte[] bytes = "Füße\r\n\r\nund \u0081".getBytes(StandardCharsets.ISO_8859_1);

        DecodedText assumed = DecodedText.of(bytes);
        DecodedText declared = decoded(bytes, "text/plain; charset=utf-8");

        assertThat(assumed.isDecoded()).isFalse();
        assertThat(assumed.fault()).isEqualTo("Neither UTF-8 nor windows-1252 text");
        assertThat(assumed.faultPosition()).isEqualTo("line 3, column 5");
        assertThat(declared.isDecoded()).isFalse();
        assertThat(declared.fault()).isEqualTo("Declared as UTF-8 text, and it is none");
        assertThat(declared.faultPosition()).isEqualTo("line 1, column 2");
    }

    private static DecodedText decoded(byte[] bytes, String type) {
        return DecodedText.of(bytes, DeclaredCharset.overAscii(type));
    }
}
