package news.dateline.ingest.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import news.dateline.schemas.model.PushReceipt;
import org.junit.jupiter.api.Test;

class ReceiptBookTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ReceiptBook book =
            new ReceiptBook(Clock.fixed(NOON, ZoneOffset.UTC), new ReceiptBook.Room(DAY, 3, 100));

    @Test
    void findsTheNewestAnswerOfAWireAndAKey() {
        book.remember(receipt("ferry", NOON, "first"));
        book.remember(receipt("ferry", NOON, "second"));

        assertThat(book.find("meridian", "ferry"))
                .hasValueSatisfying(receipt -> assertThat(receipt.getBody()).isEqualTo("second"));
        assertThat(book.find("acme", "ferry")).isEmpty();
        assertThat(book.find("meridian", "bridge")).isEmpty();
        assertThat(book.size()).isEqualTo(1);
    }

    @Test
    void forgetsAnswersAfterTheirTime() {
        book.remember(receipt("yesterday", NOON.minus(DAY).minusMillis(1), "late"));
        book.remember(receipt("today", NOON.minus(DAY), "early"));

        assertThat(book.find("meridian", "yesterday")).isEmpty();
        assertThat(book.find("meridian", "today")).isPresent();
        assertThat(book.dropped()).isZero();
    }

    @Test
    void forgetsTheEldestFirstWhenThereAreTooMany() {
        for (String key : List.of("one", "two", "three", "four")) {
            book.remember(receipt(key, NOON, "told"));
        }

        assertThat(book.find("meridian", "one")).isEmpty();
        assertThat(book.find("meridian", "four")).isPresent();
        assertThat(book.size()).isEqualTo(3);
        assertThat(book.dropped()).isEqualTo(1);
    }

    @Test
    void forgetsTheEldestFirstWhenTheyAreTooLong() {
        book.remember(receipt("one", NOON, "x".repeat(60)));
        book.remember(receipt("two", NOON, "x".repeat(60)));
        book.remember(receipt("two", NOON, "x".repeat(40)));
        book.remember(receipt("three", NOON, "x".repeat(60)));

        assertThat(book.find("meridian", "one")).isEmpty();
        assertThat(book.find("meridian", "two")).isPresent();
        assertThat(book.find("meridian", "three")).isPresent();
    }

    @Test
    void givesAKeyToOnePushAtATime() {
        assertThat(book.claim("meridian", "ferry")).isTrue();
        assertThat(book.claim("meridian", "ferry")).isFalse();
        assertThat(book.claim("acme", "ferry")).isTrue();
        book.release("meridian", "ferry");

        assertThat(book.claim("meridian", "ferry")).isTrue();
    }

    private static PushReceipt receipt(String key, Instant at, String body) {
        return PushReceipt.newBuilder()
                .setTraceId("0".repeat(32))
                .setWire("meridian")
                .setIdempotencyKey(key)
                .setFingerprint("0".repeat(64))
                .setStatus(202)
                .setMediaType("application/json")
                .setBody(body)
                .setAnsweredAt(at)
                .build();
    }
}
