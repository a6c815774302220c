package news.dateline.app.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.ingest.http.SigningSecret;

/// Pushes messages as a wire does.
public final class PushClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI target;
    private final Credentials credentials;

    /// @param base where ingest listens
    /// @param wire the wire's id
    /// @param key opens the wire
    public PushClient(URI base, String wire, String key) {
        this(base, wire, new Credentials(Optional.of(key), Optional.empty()));
    }

    /// @param base where ingest listens
    /// @param wire the wire's id
    /// @param credentials open the wire
    public PushClient(URI base, String wire, Credentials credentials) {
        this.target = base.resolve("/v1/wires/" + wire + "/stories");
        this.credentials = credentials;
    }

    /// What opens a wire: as much of it as the wire has.
    ///
    /// @param key sent along
    /// @param secret signs each push
    public record Credentials(Optional<String> key, Optional<SigningSecret> secret) {}

    /// What was answered.
    ///
    /// @param status the HTTP status
    /// @param body JSON
    public record Reply(int status, String body) {
        /// Whether the message is durable.
        public boolean accepted() {
            return status == ACCEPTED;
        }
    }

    /// Pushes one message.
    ///
    /// @param message its bytes
    /// @param mediaType what it says it is
    /// @param location the page it was taken from
    /// @throws SurroundingsException when nothing answers
    public Reply push(byte[] message, String mediaType, Optional<String> location) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofByteArray(message));
        credentials.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        credentials.secret().ifPresent(secret -> sign(request, secret, message));
        location.ifPresent(url -> request.header("Content-Location", url));
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new SurroundingsException("Nothing answers at " + target + ": " + e, e);
        }
    }

    private static void sign(HttpRequest.Builder request, SigningSecret secret, byte[] message) {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        request.header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", secret.sign(id, now, message));
    }

    /// The media type that a file's name stands for.
    public static String mediaType(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xml")) {
            return "application/xml";
        }
        return name.endsWith(".txt") ? "text/plain" : "application/octet-stream";
    }
}
