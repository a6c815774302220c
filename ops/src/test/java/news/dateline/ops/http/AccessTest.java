package news.dateline.ops.http;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static news.dateline.ops.http.TestPort.OPERATES;
import static news.dateline.ops.http.TestPort.READS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may see and do what.
class AccessTest {
    private Instant now = Instant.parse("2026-05-04T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final TestPort shut = new TestPort(false, clock);
    private final TestPort open = new TestPort(true, clock);

    @AfterEach
    void close() {
        shut.close();
        open.close();
    }

    @ParameterizedTest
    @CsvSource({
        "false, , 200, 401, 401",
        "false, Bearer " + READS + ", 200, 200, 403",
        "false, Bearer " + OPERATES + ", 200, 200, 200",
        "false, bearer " + READS + ", 200, 200, 403",
        "false, Bearer wrong, 200, 401, 401",
        "false, Basic " + OPERATES + ", 200, 401, 401",
        "false, " + OPERATES + ", 200, 401, 401",
        "true, , 200, 200, 401",
        "true, Bearer " + READS + ", 200, 200, 403",
        "true, Bearer " + OPERATES + ", 200, 200, 200",
        "true, Bearer wrong, 200, 401, 401"
    })
    void isByTokenAndRole(boolean isOpen, String shown, int nothing, int reading, int acting) throws Exception {
        TestPort port = isOpen ? open : shut;

        assertThat(port.status(with(shown, port.at("/nothing")))).isEqualTo(nothing);
        assertThat(port.status(with(shown, port.at("/facts/1")))).isEqualTo(reading);
        assertThat(port.status(with(shown, port.at("/acts").POST(noBody())))).isEqualTo(acting);
    }

    @Test
    void takesNoTwoTokensForOne() throws Exception {
        HttpRequest.Builder request =
                shut.at("/facts/1").header("Authorization", "Bearer wrong").header("Authorization", "Bearer " + READS);

        assertThat(shut.status(request)).isEqualTo(401);
    }

    @Test
    void saysHowToShowAToken() throws Exception {
        HttpResponse<String> answer = shut.send(shut.at("/facts/1"));

        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"ops\"");
        assertThat(answer.body()).contains("\"WRONG_TOKEN\"");
    }

    @Test
    void sendsWhoLooksAtAPageToTheLogin() throws Exception {
        HttpResponse<String> answer = shut.send(shut.at("/page"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
    }

    @Test
    void knowsABrowserByItsCookie() throws Exception {
        String cookie = shut.login(READS).orElseThrow();

        assertThat(shut.send(shut.at("/facts/1").header("Cookie", cookie)).body())
                .isEqualTo("1 - desk");
        assertThat(cookie).doesNotContain(READS);
    }

    @Test
    void givesACookieThatNoScriptAndNoOtherSiteHas() throws Exception {
        HttpResponse<String> answer = shut.send(shut.at("/login")
                .header("Origin", shut.origin())
                .POST(HttpRequest.BodyPublishers.ofString("token=" + READS)));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly")
                .contains("; SameSite=Strict")
                .contains("; Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void givesACookieForTlsOnlyWhereTheBrowserSpeaksIt() throws Exception {
        HttpResponse<String> answer = shut.send(shut.at("/login")
                .header("Origin", shut.origin().replace("http:", "https:"))
                .POST(HttpRequest.BodyPublishers.ofString("token=" + READS)));

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
    }

    @Test
    void givesNoCookieForAWrongToken() throws Exception {
        assertThat(shut.login("wrong")).isEmpty();
        assertThat(shut.login("")).isEmpty();
    }

    @Test
    void forgetsABrowserThatLogsOut() throws Exception {
        String cookie = shut.login(READS).orElseThrow();
        shut.send(shut.at("/logout")
                .header("Cookie", cookie)
                .header("Origin", shut.origin())
                .POST(noBody()));

        assertThat(shut.status(shut.at("/facts/1").header("Cookie", cookie))).isEqualTo(401);
    }

    @Test
    void forgetsABrowserAfterAShift() throws Exception {
        String cookie = shut.login(READS).orElseThrow();

        now = now.plus(Sessions.SHIFT).minusSeconds(1);
        assertThat(shut.status(shut.at("/facts/1").header("Cookie", cookie))).isEqualTo(200);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(shut.status(shut.at("/facts/1").header("Cookie", cookie))).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        ", , 403",
        "own, , 200",
        "own, same-origin, 200",
        ", same-origin, 200",
        "own, cross-site, 403",
        ", same-site, 403",
        "http://evil.example, , 403",
        "null, , 403"
    })
    void letsACookieActOnlyForAPageOfItsOwn(String origin, String site, int status) throws Exception {
        HttpRequest.Builder request = shut.at("/acts")
                .header("Cookie", shut.login(OPERATES).orElseThrow())
                .POST(noBody());
        if (origin != null) {
            request.header("Origin", origin.equals("own") ? shut.origin() : origin);
        }
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }

        assertThat(shut.status(request)).isEqualTo(status);
    }

    @Test
    void letsNobodyLogInFromAnotherSite() throws Exception {
        HttpResponse<String> answer = shut.send(shut.at("/login")
                .header("Origin", "http://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + READS)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static HttpRequest.Builder with(String shown, HttpRequest.Builder request) {
        return shown == null ? request : request.header("Authorization", shown);
    }
}
