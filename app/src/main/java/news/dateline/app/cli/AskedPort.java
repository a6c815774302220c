package news.dateline.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import news.dateline.app.cluster.SurroundingsException;

/// An ops port, as a command asks it.
///
/// @param base where it listens
/// @param token opens it; empty where anybody may read
record AskedPort(URI base, Optional<String> token) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    /// What it answers to GET.
    ///
    /// @throws SurroundingsException when nothing answers, or something else than was asked for
    JsonNode get(String path) throws InterruptedException {
        URI asked = base.resolve(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(asked).timeout(PATIENCE).header("Accept", "application/json");
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown));
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new SurroundingsException(asked + " answers " + answer.statusCode() + ": " + answer.body(), null);
            }
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new SurroundingsException("Nothing that can be read is answered at " + asked + ": " + e, e);
        }
    }
}
