package news.dateline.ingest.parse.nitf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A megabyte of anything in a document is read in a time that grows with its length and no faster: where it grew with
/// its square these would take minutes.
class NitfPathologicalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int CHARACTERS = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='a' content='b'/>",
                "<revision-history norm='20260504T110000Z'/>",
                "<tobject><tobject.subject tobject.subject.refnum='15000000'/></tobject>",
                "<title>a</title>"
            })
    void readsAHeadOfAnything(String piece) {
        reads(Documents.withHead(repeated(piece)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ed-msg info='a'/>",
                "<evloc city='a'/>",
                "<du-key key='a'/>",
                "<correction id-string='a'/>",
                "<doc.copyright holder='a'/>",
                "<identified-content><person>a</person></identified-content>",
                "<key-list><keyword key='a'/></key-list>"
            })
    void readsADocdataOfAnything(String piece) {
        reads(Documents.withDocdata(repeated(piece)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<hedline><hl1>a</hl1></hedline>",
                "<hedline><hl2>a</hl2></hedline>",
                "<byline><person>a</person></byline>",
                "<abstract><p>a</p></abstract>",
                "<note>a</note>",
                "<rights>a</rights>",
                "<dateline><location><city>a</city></location></dateline>"
            })
    void readsAHeadOfTheBodyOfAnything(String piece) {
        reads(Documents.withBodyHead(repeated(piece)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><person value='a'>b</person></p>",
                "<person value='a'>b</person>",
                "<fn>a</fn>",
                "<media media-type='image'><media-metadata name='a' value='b'/></media>",
                "<bq><block>a</block></bq>",
                "<nitf-table><table><tr><td>a</td></tr></table></nitf-table>"
            })
    void readsATextOfAnything(String piece) {
        reads(Documents.withContent(repeated(piece)));
    }

    private static void reads(String document) {
        assertTimeoutPreemptively(
                PATIENCE, () -> assertThat(Documents.parse(document)).isNotEmpty());
    }

    private static String repeated(String piece) {
        return piece.repeat(CHARACTERS / piece.length());
    }
}
