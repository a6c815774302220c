package news.dateline.ops.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.ops.api.NoParsers;
import news.dateline.ops.api.OpenApiRoute;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.http.Route;
import news.dateline.ops.lag.ClusterTopics;
import news.dateline.ops.monitor.Sources;
import news.dateline.ops.quarantine.Quarantine;
import news.dateline.ops.status.StatusIndex;
import news.dateline.ops.trace.TraceIndex;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.SchemaCatalog;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of what the port answers against its description, in both directions. Nothing listens, nothing is measured.
class RoutesDescribedTest {
    /// For browsers; the description says that it leaves them out.
    private static final Set<String> FOR_BROWSERS = Set.of("GET /login", "POST /login", "POST /logout");
    /// A stream, and so no route.
    private static final String STREAM = "GET /v1/ops/live";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyRouteIsDescribedAndNothingElseIs() throws IOException {
        Topics topics = new Topics("", new SchemaCatalog());
        try (StatusIndex stories = StatusIndex.start(folder.resolve("status"), topics, new MockConsumer<>("earliest"));
                TraceIndex traces = TraceIndex.start(
                        folder.resolve("traces"), topics, new MockConsumer<>("earliest"), Clock.systemUTC());
                OpsPort port = port(topics, stories, traces)) {
            Set<String> routes = port.routes().stream()
                    .filter(route -> !route.isPage())
                    .map(RoutesDescribedTest::operation)
                    .collect(Collectors.toCollection(TreeSet::new));
            routes.removeAll(FOR_BROWSERS);
            routes.add(STREAM);

            assertThat(described()).isEqualTo(routes);
        }
    }

    private static String operation(Route route) {
        return route.method() + " " + route.path();
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        try (InputStream in = OpenApiRoute.class.getResourceAsStream("openapi.json")) {
            JsonNode paths = new ObjectMapper().readTree(in).path("paths");
            paths.properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        }
        return described;
    }

    private static OpsPort port(Topics topics, StatusIndex stories, TraceIndex traces) {
        return new OpsPort(
                new OpsSettings("127.0.0.1", 0, 0, Set.of(), Duration.ofSeconds(5), Optional.empty(), List.of(), true),
                new Sources(
                        Map.of(),
                        topics,
                        List.of(),
                        new ClusterTopics(Set.of(), "channel."),
                        Map.of(),
                        () -> CanaryFacts.NONE),
                new OpsPort.Beside(
                        stories, traces, new Quarantine(topics, Map.of(), new NoParsers(), Set.of()), List.of()),
                Clock.systemUTC());
    }
}
