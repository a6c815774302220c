package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import news.dateline.app.data.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command and an ops port that says what the test wants. Measuring has its tests with the wires.
@SuppressWarnings("NullAway.Init") // JUnit sets and starts before anything else.
class IncidentsCommandTest {
    private static final String TOKEN = "8c1f-reads";
    private static final String TOLD = """
            {"at":"%s",
             "open":[{"trouble":"STOPPED","stage":"publish","detail":"nobody reads","since":"2026-11-27T11:59:00Z",
                      "until":null}],
             "closed":[{"trouble":"SLOW","stage":"enrich","detail":"late","since":"2026-11-27T11:00:00Z",
                        "until":"2026-11-27T11:01:00Z"}]}
            """;

    @TempDir
    Path folder;

    HttpServer port;
    Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    boolean needsToken;

    @BeforeEach
    void start() throws IOException {
        port = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port.createContext("/v1/ops/incidents", this::answer);
        port.start();
    }

    @AfterEach
    void stop() {
        port.stop(0);
    }

    @Test
    void tellsWhatTheWatchingPortOfTheDataFolderSaysIsOpen() {
        ranOnTheFolder();

        Ran ran = run();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualToNormalizingNewlines("""
                OPEN STOPPED publish since 2026-11-27T11:59:00Z: nobody reads
                One is open at %s.
                """.formatted(at));
    }

    @Test
    void givesProgramsTheSame() throws Exception {
        JsonNode told =
                new ObjectMapper().readTree(run("--from", url(), "--json").out());

        assertThat(told).isEqualTo(new ObjectMapper().readTree(TOLD.formatted(at)));
    }

    @Test
    void showsATokenWhereOneIsAskedFor() throws Exception {
        needsToken = true;
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");

        assertThat(run("--from", url(), "--token-file", file.toString()).code()).isZero();
        assertThat(run("--from", url()).code()).isEqualTo(3);
        assertThat(run("--from", url(), "--token-file", "not-there").code()).isEqualTo(2);
    }

    @Test
    void aPortThatIsNamedAndDoesNotAnswerIsAFault() {
        String before = url();
        port.stop(0);

        Ran ran = run("--from", before);

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains(before + "/v1/ops/incidents");
    }

    @Test
    void aPortThatHasNotMeasuredForAMinuteIsNotBelieved() {
        at = at.minusSeconds(90);

        Ran ran = run("--from", url());

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("does not know what is wrong now: it measured last at " + at);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void whereTheWatchingPortOfTheDataFolderIsBlindItGoesOnToMeasure() {
        ranOnTheFolder();
        at = at.minusSeconds(90);

        Ran ran = run();

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("it measured last at " + at, "No broker has run on");
    }

    @Test
    void whereNobodyAnswersItGoesOnToMeasureWhichTakesABroker() {
        ranOnTheFolder();
        port.stop(0);

        Ran ran = run();

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("/v1/ops/incidents", "No broker has run on");
    }

    private void ranOnTheFolder() {
        Properties endpoints = new Properties();
        endpoints.setProperty("ops.port", Integer.toString(port.getAddress().getPort()));
        new DataFolder(folder).endpoints(endpoints);
    }

    private String url() {
        return "http://127.0.0.1:" + port.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = TOLD.formatted(at).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(needsToken && !known ? 401 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Ran run(String... more) {
        List<String> words = new ArrayList<>(List.of("incidents", "--data", folder.toString()));
        words.addAll(List.of(more));
        return Ran.of(words);
    }
}
