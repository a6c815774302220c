package news.dateline.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.http.Answers;
import news.dateline.http.HttpServer;
import news.dateline.http.Listening;
import news.dateline.http.Patience;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Caller;
import news.dateline.ops.http.Role;
import news.dateline.ops.quarantine.Quarantine;
import news.dateline.ops.quarantine.ReplayOrder;
import news.dateline.ops.quarantine.ReplaySummary;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is answered once an order is taken, on the real server.
@Timeout(60)
class ReplayAnswerTest {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final ReplaySummary NOTHING = new ReplaySummary(false, List.of());

    @Test
    void aReplayThatTakesLongerThanAConnectionMayBeIdleIsAnswered() throws Exception {
        HttpResponse<String> answer = answer(order -> {
            LockSupport.parkNanos(IDLE.multipliedBy(3).toNanos());
            return NOTHING;
        });

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"records\":0");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whileTheBrokerIsAwayThatIsWhatIsAnswered(boolean dryRun) throws Exception {
        Quarantine away = new Quarantine(
                new Topics("", new SchemaCatalog()),
                Map.of("bootstrap.servers", "127.0.0.1:1"),
                new NoParsers(),
                Set.of());

        HttpResponse<String> answer = answer(order ->
                away.replay(new ReplayOrder(order.query(), order.by(), order.maxPerSecond(), dryRun), replayed -> {}));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"BROKER_AWAY\"");
    }

    static Stream<KafkaException> silences() {
        return Stream.of(
                new TimeoutException("Timeout expired after 10000ms while awaiting InitProducerId"),
                new KafkaException("It is in an error state", new TimeoutException("Expiring 3 record(s)")));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void aBrokerThatGoesAwayMeanwhileMayBeAskedAgain(KafkaException silence) throws Exception {
        HttpResponse<String> answer = answer(order -> {
            throw silence;
        });

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"BROKER_AWAY\"", "What was done stands");
    }

    @Test
    void whatNoPatienceHealsIsToldAndThatWhatWasDoneStands() throws Exception {
        HttpResponse<String> answer = answer(order -> {
            throw new TransactionalIdAuthorizationException("Transactional Id authorization failed");
        });

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        assertThat(answer.body()).contains("\"REPLAY_STOPPED\"", "What was done stands");
    }

    private static HttpResponse<String> answer(Function<ReplayOrder, ReplaySummary> replay) throws Exception {
        Listening listening = new Listening("127.0.0.1", 0, new Patience(Duration.ofSeconds(5), IDLE), Map.of());
        try (HttpServer server = new HttpServer(listening, List.of(new Operated(new ReplayRoute(replay))));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            server.start();
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()))
                            .POST(HttpRequest.BodyPublishers.ofString("{\"dryRun\":false}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /// The route, and nobody at the door.
    private static final class Operated extends Handler.Abstract {
        private final ReplayRoute route;

        Operated(ReplayRoute route) {
            this.route = route;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            Caller caller = new Caller("night-desk", Role.OPERATE, Caller.By.TOKEN);
            Answers.write(route.answer(new Call(request, Map.of(), caller)), response, callback);
            return true;
        }
    }
}
