package news.dateline.ingest.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.parse.Parsers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No input makes a parser open a file or a connection: a port that somebody listens on is never asked, a file's words
/// never come out, and a pipe, which holds whoever opens it, holds nobody.
class NothingIsFetchedTest {
    private static final String SECRET = "the-words-of-the-file";
    private static final String G2 = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:a'";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE newsItem [<!ENTITY x SYSTEM '%s'>]>" + G2
                        + "><itemMeta><edNote>&x;</edNote></itemMeta></newsItem>",
                "<!DOCTYPE newsItem [<!ENTITY x PUBLIC 'a' '%s'>]>" + G2 + "><p>&x;</p></newsItem>",
                "<!DOCTYPE newsItem [<!ENTITY %% x SYSTEM '%s'> %%x;]>" + G2 + "/>",
                "<!DOCTYPE newsItem SYSTEM '%s'>" + G2 + "/>",
                "<!DOCTYPE newsItem SYSTEM '%s' [<!ENTITY a 'b'>]>" + G2 + "><p>&a;</p></newsItem>",
                "<!DOCTYPE newsItem [<!NOTATION n SYSTEM '%1$s'><!ENTITY x SYSTEM '%1$s' NDATA n>]>" + G2 + "/>",
                "<?xml-stylesheet href='%s'?>" + G2 + "/>",
                G2
                        + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='http://iptc.org/ %s'/>",
                G2 + "><catalogRef href='%s'/><itemMeta><pubStatus qcode='stat:usable'/></itemMeta></newsItem>",
                G2 + "><xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s' parse='text'/></newsItem>",
                G2 + "><contentSet><remoteContent href='%s' contenttype='image/jpeg'/></contentSet></newsItem>",
                "<NewsML><Catalog Href='%1$s'/><NewsItem><NewsComponent><ContentItem Href='%1$s'/></NewsComponent></NewsItem></NewsML>",
                "<!DOCTYPE nitf SYSTEM '%1$s'><nitf><body><body.content><media><media-reference source='%1$s'/></media>"
                        + "</body.content></body></nitf>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM '%1$s'>]><rss><channel><item><title>&x;</title><enclosure url='%1$s'/>"
                        + "</item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>a</id><content src='%1$s'/></entry></feed>",
                "<html><head><link rel='stylesheet' href='%1$s'><script src='%1$s'></script><script "
                        + "type='application/ld+json'>{\"@context\":\"%1$s\",\"@type\":\"NewsArticle\"}</script></head>"
                        + "<body><article><h1>One</h1><iframe src='%1$s'></iframe><img src='%1$s'></article></body></html>",
                "{\"uri\":\"urn:a\",\"$schema\":\"%1$s\",\"standard\":{\"name\":\"ninjs\",\"schema\":\"%1$s\"},"
                        + "\"renditions\":{\"a\":{\"href\":\"%1$s\"}}}",
                "{\"altids\":{\"itemid\":\"a\"},\"signals\":[\"newscontent\"],\"renditions\":{\"nitf\":{\"href\":\"%s\"}}}"
            })
    void readsNothingAndAsksNobody(String attack) throws Exception {
        Path words = Files.writeString(folder.resolve("words.txt"), SECRET);
        try (ServerSocket port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + port.getLocalPort() + "/a.dtd";
            for (String target :
                    new String[] {words.toUri().toString(), pipe().toUri().toString(), address}) {
                var input = AttackProbe.input(attack.formatted(target));
                String said = assertTimeoutPreemptively(
                        PATIENCE, () -> new Parsers().parse(input).toString());

                assertThat(said).doesNotContain(SECRET);
            }
            assertThat(wasAsked(port)).isFalse();
        }
    }

    // The same document in a reader that is not hardened: so the port would have been asked.
    @Test
    void aReaderThatFetchesIsNoticed() throws Exception {
        try (ServerSocket port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + port.getLocalPort() + "/a.dtd";
            String xml = "<!DOCTYPE newsItem SYSTEM '" + address + "'><newsItem/>";
            Thread reader = Thread.ofVirtual().start(() -> readCarelessly(xml));

            assertThat(wasAsked(port)).isTrue();
            reader.interrupt();
        }
    }

    private static void readCarelessly(String xml) {
        try {
            javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (Exception e) {
            // Nobody answers it.
        }
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        if (!Files.exists(pipe)) {
            Assumptions.assumeFalse(System.getProperty("os.name").startsWith("Windows"), "There are no pipes here");
            Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
            assertThat(made.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        return pipe;
    }

    private static boolean wasAsked(ServerSocket port) throws IOException {
        port.setSoTimeout(500);
        try {
            port.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
