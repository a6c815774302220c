package news.dateline.bench.faults.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import news.dateline.bench.faults.check.Accepted;
import news.dateline.bench.faults.check.Diary;
import news.dateline.bench.faults.check.Offer;

/// Pushes a story over HTTP until it is accepted, as an agency does: 503, 429 and no answer at all mean to try again.
final class Pusher implements AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final int NOT_NOW = 503;
    private static final Duration NO_ANSWER_AFTER = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final long LONGEST_PAUSE_SECONDS = 5;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(NO_ANSWER_AFTER)
            .build();
    private final int port;
    private final Diary diary;
    private final Answers answers;

    Pusher(int port, Diary diary, Answers answers) {
        this.port = port;
        this.diary = diary;
        this.answers = answers;
    }

    /// Returns when the story is accepted, or refused for good.
    ///
    /// @param goesOn whether to try again
    void push(Story story, BooleanSupplier goesOn) throws InterruptedException {
        Offer offer = story.offer();
        story.embargo().ifPresentOrElse(until -> diary.offer(offer, until), () -> diary.offer(offer));
        HttpRequest request = request(story);
        Instant begun = Instant.now();
        boolean again = true;
        while (again) {
            Optional<HttpResponse<Void>> answer = send(request);
            Duration pause = answer.map(Pusher::pause).orElse(PAUSE);
            int status = answer.map(HttpResponse::statusCode).orElse(NOT_NOW);
            again = (status == NOT_NOW || status == TOO_MANY) && goesOn.getAsBoolean();
            if (status == ACCEPTED) {
                diary.accept(new Accepted(offer, begun, Instant.now()));
            } else if (again) {
                Thread.sleep(pause);
            } else if (status != NOT_NOW && status != TOO_MANY) {
                diary.refuse(offer, status);
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private Optional<HttpResponse<Void>> send(HttpRequest request) throws InterruptedException {
        long push = answers.push();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            answers.answer(push, answer.statusCode(), answer.headers().firstValue("Retry-After"));
            return Optional.of(answer);
        } catch (IOException e) {
            answers.noAnswer(push);
            return Optional.empty();
        }
    }

    private HttpRequest request(Story story) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/wires/" + story.wire() + "/stories"))
                .timeout(NO_ANSWER_AFTER)
                .header("Authorization", "Bearer " + Wires.key(story.wire()))
                .header("Content-Type", "application/vnd.iptc.g2.newsitem+xml")
                .POST(BodyPublishers.ofByteArray(story.message()))
                .build();
    }

    private static Duration pause(HttpResponse<?> answer) {
        OptionalLong seconds = answer.headers().firstValueAsLong("Retry-After");
        return seconds.isPresent() ? Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, seconds.getAsLong())) : PAUSE;
    }
}
