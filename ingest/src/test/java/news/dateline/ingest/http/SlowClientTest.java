package news.dateline.ingest.http;

import static news.dateline.ingest.http.PushServer.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.dateline.http.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that send slowly, not to the end, or not at all.
class SlowClientTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final String HEAD =
            "POST /v1/wires/meridian/stories HTTP/1.1\r\nHost: wire\r\nAuthorization: Bearer first\r\n";

    private final PushServer server = new PushServer(PATIENCE, PushServer.wire("meridian"));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void areToldAndCutWhenTheBodyDoesNotComeToItsEnd() throws Exception {
        try (Client stuck = new Client()) {
            stuck.write(HEAD + "Content-Length: 1000\r\n\r\nFerry");

            assertThat(server.send(server.push(item("urn:other", 1))).statusCode())
                    .as("others go on")
                    .isEqualTo(202);
            assertThat(stuck.line()).startsWith("HTTP/1.1 408");
            assertThat(stuck.rest()).contains("\"TOO_SLOW\"").contains("Connection: close");
        }
        assertThat(server.handler.counts().slow().sum()).isEqualTo(1);
        assertThat(server.kept).hasSize(1);
    }

    @Test
    void areCutHoweverManyBytesDripIn() throws Exception {
        try (Client dripping = new Client()) {
            dripping.write(HEAD + "Transfer-Encoding: chunked\r\n\r\n");

            dripping.drip("1\r\nx\r\n".repeat(1000));

            assertThat(server.handler.counts().slow().sum()).isEqualTo(1);
        }
    }

    @Test
    void areCutWhenTheirHeadersDoNotComeToTheirEnd() throws Exception {
        try (Client dripping = new Client()) {
            dripping.drip(HEAD + "X-Note: " + "n".repeat(1000));
        }
        assertThat(server.send(server.push(item("urn:other", 1))).statusCode()).isEqualTo(202);
    }

    @Test
    void areCutOnASecondRequestToo() throws Exception {
        String item = item("urn:first", 1);
        try (Client dripping = new Client()) {
            dripping.write(HEAD + "Content-Length: " + item.length() + "\r\n\r\n" + item);
            assertThat(dripping.line()).startsWith("HTTP/1.1 202");

            dripping.drip(HEAD + "X-Note: " + "n".repeat(1000));
        }
    }

    @Test
    void mayRestBetweenRequestsForLongerThanHeadersMayTake() throws Exception {
        String push = HEAD + "Content-Length: 0\r\n\r\n";
        try (Client resting = new Client()) {
            resting.write(push);
            assertThat(resting.answer()).startsWith("HTTP/1.1 422");
            for (int other = 0; other < 20; other++) {
                // Time goes by, and something happens in it.
                server.send(server.push(item("urn:other", other + 1)));
                Thread.sleep(PATIENCE.dividedBy(10));
            }

            resting.write(push);

            assertThat(resting.answer()).startsWith("HTTP/1.1 422");
        }
    }

    @Test
    void areNotAskedForABodyThatWouldNotBeTaken() throws Exception {
        try (Client waiting = new Client()) {
            waiting.write(HEAD.replace("first", "wrong") + "Expect: 100-continue\r\nContent-Length: 1000\r\n\r\n");

            assertThat(waiting.line()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void areAskedForTheBodyWhenTheyWait() throws Exception {
        String item = item("urn:first", 1);
        try (Client waiting = new Client()) {
            waiting.write(HEAD + "Expect: 100-continue\r\nContent-Length: " + item.length() + "\r\n\r\n");
            assertThat(waiting.answer()).startsWith("HTTP/1.1 100");

            waiting.write(item);

            assertThat(waiting.answer()).startsWith("HTTP/1.1 202");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "POST /v1/wires/nobody/stories HTTP/1.1\r\nHost: wire\r\nContent-Length: 0\r\n\r\n"})
    void areCutWhenNothingComesAnyMore(String sent) throws Exception {
        try (PushServer brief = brief();
                Client halfOpen = new Client(brief)) {
            halfOpen.write(sent);

            // Comes back only when the connection is cut.
            assertThat(halfOpen.rest()).startsWith(sent.isEmpty() ? "" : "HTTP/1.1 404");
        }
    }

    @Test
    @Timeout(60)
    void areCutWhenTheyDoNotReadTheirAnswers() throws Exception {
        try (PushServer brief = brief();
                Client deaf = new Client(brief)) {
            String many =
                    "POST /v1/wires/nobody/stories HTTP/1.1\r\nHost: wire\r\nContent-Length: 0\r\n\r\n".repeat(100);

            // Sooner or later the answers fill all buffers, and the next ones cannot be written.
            assertThatThrownBy(() -> {
                        while (true) {
                            deaf.write(many);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void doNotKeepOthersWaiting() throws Exception {
        List<Client> stuck = new ArrayList<>();
        try (PushServer patient = new PushServer(PushServer.wire("meridian"), PushServer.wire("acme"))) {
            for (int n = 0; n < 25; n++) {
                for (String beginning : List.of(
                        "",
                        HEAD + "X-Note: ",
                        HEAD.replace("meridian", "acme") + "Content-Length: 1000\r\n\r\nFerry",
                        HEAD.replace("first", "wrong") + "Content-Length: 1000\r\n\r\nFerry")) {
                    Client client = new Client(patient);
                    client.write(beginning);
                    stuck.add(client);
                }
            }

            for (int n = 1; n <= 100; n++) {
                assertThat(patient.send(patient.push(item("urn:other", n))).statusCode())
                        .isEqualTo(202);
            }

            assertThat(patient.handler.counts().slow().sum())
                    .as("all are waited for still")
                    .isZero();
        } finally {
            for (Client client : stuck) {
                client.close();
            }
        }
    }

    private static PushServer brief() {
        return new PushServer(new Patience(Duration.ofSeconds(20), PATIENCE), PushServer.wire("meridian"));
    }

    @ParameterizedTest
    @CsvSource({"meridian, 401", "nobody, 404"})
    void hearWhyWithALargeBodyToo(String wire, int status) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            HttpResponse<String> response =
                    server.send(HttpRequest.newBuilder(server.uri("/v1/wires/" + wire + "/stories"))
                            .header("Authorization", "Bearer wrong")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[4 << 20])));

            assertThat(response.statusCode()).isEqualTo(status);
        }
    }

    /// A connection of bytes.
    private final class Client implements AutoCloseable {
        private static final int PATIENT_MILLIS = 20_000;

        private final Socket socket;
        private final BufferedReader reader;

        Client() throws IOException {
            this(server);
        }

        Client(PushServer to) throws IOException {
            socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), to.port()));
            socket.setSoTimeout(PATIENT_MILLIS);
            socket.setTcpNoDelay(true);
            reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        /// Writes a byte now and then until the connection is cut, which it must be before all are written.
        void drip(String text) throws InterruptedException {
            boolean cut = false;
            for (int i = 0; i < text.length() && !cut; i++) {
                try {
                    write(text.substring(i, i + 1));
                    Thread.sleep(PATIENCE.dividedBy(20));
                } catch (IOException e) {
                    cut = true;
                }
            }
            assertThat(cut).as("cut before the last byte").isTrue();
        }

        String line() throws IOException {
            String line = reader.readLine();
            return line == null ? "" : line;
        }

        /// The status line; the headers and a body of known length are read and forgotten.
        String answer() throws IOException {
            String status = line();
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(header.substring("Content-Length: ".length()));
                }
            }
            for (int left = length; left > 0; left--) {
                assertThat(reader.read()).isNotNegative();
            }
            return status;
        }

        /// All until the connection is cut.
        String rest() throws IOException {
            StringBuilder rest = new StringBuilder();
            try {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    rest.append(line).append('\n');
                }
            } catch (SocketException e) {
                rest.append("(cut)");
            }
            return rest.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
