package news.dateline.ops.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import news.dateline.ops.http.TestPort;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.monitor.Monitor;
import news.dateline.ops.monitor.Snapshot;
import news.dateline.ops.monitor.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The stream on the real server.
@Timeout(60)
class LiveHandlerTest {
    private static final int MOST = 300;
    private static final Duration BEAT = Duration.ofMillis(200);

    private volatile Snapshot seen = Snapshots.troubled(Snapshots.NOON, "stands\nstill");
    private volatile boolean away;
    private final Monitor monitor = new Monitor(
            () -> Snapshots.eyes(this::look), Duration.ofMillis(100), Clock.fixed(Snapshots.NOON, ZoneOffset.UTC));
    private final List<LiveHandler> made = new ArrayList<>();
    private final TestPort port = new TestPort(true, Clock.systemUTC(), List.of(door -> {
        made.add(new LiveHandler(monitor, door, MOST, BEAT));
        return made.getFirst();
    }));
    private final List<Listener> listeners = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Listener listener : listeners) {
            listener.close();
        }
        monitor.close();
        made.getFirst().close();
        port.close();
    }

    @Test
    void tellsWhatIsKnownAndThenWhatIsNew() throws Exception {
        Listener listener = listener();
        monitor.start();

        JsonNode first = listener.event();
        assertThat(listener.head).contains("HTTP/1.1 200").contains("Content-Type: text/event-stream");
        assertThat(first.path("at").asText()).isEqualTo("2026-05-04T12:00:00Z");
        assertThat(first.at("/incidents/0/detail").asText()).isEqualTo("stands\nstill");
        assertThat(first.at("/embargoes/held").asInt()).isEqualTo(1);
        assertThat(first.at("/quarantine/waiting").asInt()).isEqualTo(1);

        seen = Snapshots.at(Snapshots.NOON.plusSeconds(5));
        assertThat(listener.until("2026-05-04T12:00:05Z").path("incidents")).isEmpty();
    }

    @Test
    void saysSomethingWhenThereIsNothingToSay() throws Exception {
        monitor.start();
        eventually(monitor::isReady);
        Listener listener = listener();

        listener.await(": still here");
        listener.await(": still here");
    }

    @Test
    void saysThatNothingIsMeasuredAndSinceWhen() throws Exception {
        Listener early = listener();
        early.await("event: unmeasured");
        assertThat(early.line()).isEqualTo("data: {\"since\":null}");

        monitor.start();
        early.await("event: snapshot");
        away = true;
        early.await("event: unmeasured");
        assertThat(early.line()).isEqualTo("data: {\"since\":\"2026-05-04T12:00:00Z\"}");

        Listener late = listener();
        late.await("event: snapshot");
        late.await("event: unmeasured");

        away = false;
        late.await("event: snapshot");
    }

    @Test
    void tellsManyAtOnceAndNoMoreThanThereIsRoomFor() throws Exception {
        for (int n = 0; n < MOST; n++) {
            listener();
        }
        eventually(() -> made.getFirst().listeners() == MOST);
        assertThat(port.send(port.at("/v1/ops/live")).statusCode()).isEqualTo(503);
        int threads = Thread.activeCount();

        monitor.start();
        for (Listener listener : listeners) {
            assertThat(listener.event().path("at").asText()).isEqualTo("2026-05-04T12:00:00Z");
        }
        assertThat(threads).as("nobody has a thread of its own").isLessThan(MOST);
    }

    @Test
    void makesRoomWhenOneLeaves() throws Exception {
        Listener leaves = listener();
        Listener stays = listener();
        eventually(() -> made.getFirst().listeners() == 2);

        leaves.close();
        eventually(() -> made.getFirst().listeners() == 1);
        monitor.start();
        assertThat(stays.event().has("stages")).isTrue();
    }

    @Test
    void endsWhenThePortCloses() throws Exception {
        Listener listener = listener();
        eventually(() -> made.getFirst().listeners() == 1);

        made.getFirst().close();

        eventually(() -> listener.isOver());
    }

    @Test
    void isForReadersAndIsRead() throws Exception {
        assertThat(port.send(port.at("/v1/ops/live").header("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(port.send(port.at("/v1/ops/live")
                                .header("Authorization", "Bearer " + TestPort.READS)
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    private Snapshot look() {
        if (away) {
            throw new BrokerAwayException("gone fishing", null);
        }
        return seen;
    }

    private Listener listener() throws IOException {
        Listener listener = new Listener(port.port());
        listeners.add(listener);
        return listener;
    }

    private static void eventually(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    /// A client as a browser is one.
    private static final class Listener implements AutoCloseable {
        private static final ObjectMapper JSON = new ObjectMapper();

        private final Socket socket;
        private final BufferedReader reader;
        private final String head;

        Listener(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream()
                    .write("GET /v1/ops/live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder lines = new StringBuilder();
            for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                lines.append(line).append('\n');
            }
            head = lines.toString();
        }

        /// A line of the stream, without the lengths of chunks.
        String line() throws IOException {
            String line = reader.readLine();
            while (line != null && line.matches("[0-9A-F]{1,8}")) {
                line = reader.readLine();
            }
            // Each chunk ends with a line end of its own.
            if (line != null && line.isEmpty()) {
                reader.mark(64);
                if (!"".equals(reader.readLine())) {
                    reader.reset();
                }
            }
            return line;
        }

        /// Reads on to a line.
        void await(String wanted) throws IOException {
            String line = line();
            while (!line.equals(wanted)) {
                line = line();
            }
        }

        /// The data of the next snapshot.
        JsonNode event() throws IOException {
            await("event: snapshot");
            String line = line();
            while (!line.startsWith("data: ")) {
                line = line();
            }
            return JSON.readTree(line.substring("data: ".length()));
        }

        JsonNode until(String at) throws IOException {
            JsonNode event = event();
            while (!event.path("at").asText().equals(at)) {
                event = event();
            }
            return event;
        }

        boolean isOver() {
            try {
                String line = reader.readLine();
                return line == null || line.equals("0");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
