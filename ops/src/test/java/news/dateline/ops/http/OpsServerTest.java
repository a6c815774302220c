package news.dateline.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static news.dateline.ops.http.TestPort.READS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every answer.
class OpsServerTest {
    private final TestPort port = new TestPort(true, Clock.systemUTC());

    @AfterEach
    void close() {
        port.close();
    }

    @Test
    void everyAnswerHasThePolicyOfItsPages() throws Exception {
        List<HttpRequest.Builder> requests = List.of(
                port.at("/nothing"),
                port.at("/page"),
                port.at("/nowhere"),
                port.at("/acts").POST(noBody()),
                port.at("/acts").DELETE(),
                port.at("/facts/1").header("Authorization", "Bearer wrong"),
                port.at("/login").POST(ofString("token=wrong")),
                port.at("/assets/ops.css"),
                port.at("/assets/none.css"));
        for (HttpRequest.Builder request : requests) {
            HttpResponse<String> answer = port.send(request);
            assertThat(answer.headers().map())
                    .as("%s", answer)
                    .containsEntry("content-security-policy", List.of(SafetyHeaders.POLICY))
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("referrer-policy", List.of("same-origin"))
                    .containsKey("cache-control");
        }
    }

    @Test
    void whatIsNoRequestIsAnsweredWithThePolicyToo() throws Exception {
        String answer = port.raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nbad header\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy: " + SafetyHeaders.POLICY)
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "127.0.0.1:8080, 200",
        "localhost, 200",
        "LOCALHOST:8080, 200",
        "[::1]:8080, 200",
        "ops.newsroom.example, 200",
        "OPS.newsroom.example:443, 200",
        "evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "localhost.evil.example:80, 421",
        "evil.example:127, 421"
    })
    void aSiteThatPointsItsNameHereReadsNothing(String host, int status) throws Exception {
        for (String path : List.of("/nothing", "/facts/1", "/nowhere", "/assets/ops.css")) {
            String answer = port.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            String expected = path.equals("/nowhere") && status == 200 ? "404" : Integer.toString(status);
            assertThat(answer).as(path).startsWith("HTTP/1.1 " + expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../http/Door.class",
                "/assets/..%2fhttp/Door.class",
                "/assets/%2e%2e/http/Door.class",
                "/assets/..;/http/Door.class",
                "/assets//etc/passwd",
                "/assets/%2fetc%2fpasswd",
                "/assets/..\\http\\Door.class",
                "/assets/",
                "/assets/.hidden.css",
                "/assets/ops.css/",
                "/assets/ops.css%00.js",
                "/assets/OpsServer.class"
            })
    void noPathLeadsOutOfTheAssets(String path) throws Exception {
        String answer = port.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*");
    }

    @Test
    void anAssetThatTheBrowserHasIsNotSentAgain() throws Exception {
        HttpResponse<String> first = port.send(port.at("/assets/ops.css"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = port.send(port.at("/assets/ops.css").header("If-None-Match", "\"other\", " + tag));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Content-Type")).contains("text/css;charset=utf-8");
        assertThat(first.body()).contains("table");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void anAssetIsOnlyRead() throws Exception {
        assertThat(port.status(port.at("/assets/ops.css").DELETE())).isEqualTo(405);
    }

    @Test
    void anotherMethodIsToldWhichThereIs() throws Exception {
        HttpResponse<String> answer = port.send(port.at("/acts"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void aRouteHasWhatStandsInThePathAndInTheQuery() throws Exception {
        assertThat(port.send(port.at("/facts/a%20b?q=d%26e&q=f")).body()).isEqualTo("a b d&e anybody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/facts/1?q=%", "/facts/1?q=%zz", "/facts/%zz", "/facts/1?q=%c3%28"})
    void whatCannotBeReadIsNoFaultOfThePort(String path) throws Exception {
        String answer = port.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotStartWith("HTTP/1.1 5");
    }

    @Test
    void headIsAnsweredWithoutABody() throws Exception {
        HttpResponse<String> answer = port.send(port.at("/facts/1").method("HEAD", noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aFormThatIsTooLargeIsRefused() throws Exception {
        HttpResponse<String> answer = port.send(port.at("/login").POST(ofString("token=" + "t".repeat(Call.MAX_BODY))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"BAD_BODY\"").doesNotContain(READS);
    }
}
