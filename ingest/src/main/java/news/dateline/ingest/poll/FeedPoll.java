package news.dateline.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.schemas.StoryHeaders;
import news.dateline.schemas.model.FeedCursor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for one feed, takes in what is new, and says how far it came. The cursor moves only past what is durable.
final class FeedPoll {
    private static final Logger LOG = LoggerFactory.getLogger(FeedPoll.class);

    private final PollWire wire;
    private final FeedClient client;
    private final IngestService service;
    private final PollPlan plan;
    private final Pace pace;

    /// What time it is, and chance.
    ///
    /// @param clock for when feeds are due
    /// @param chance from 0 to 1, so that feeds do not stay in step
    record Pace(Clock clock, DoubleSupplier chance) {}

    FeedPoll(PollWire wire, FeedClient client, IngestService service, Pace pace) {
        this.wire = wire;
        this.client = client;
        this.service = service;
        this.plan = new PollPlan(wire.config().every());
        this.pace = pace;
    }

    PollWire wire() {
        return wire;
    }

    /// The cursor to begin with.
    ///
    /// @param kept what was kept of the last time
    FeedCursor begin(Optional<FeedCursor> kept) {
        Instant now = now();
        return kept.filter(cursor -> Cursors.isOf(cursor, wire))
                .orElseGet(() -> Cursors.first(wire, now, plan.first(now, chance())));
    }

    /// Asks once.
    ///
    /// @return where to go on
    /// @throws InterruptedException when nobody waits any more
    FeedCursor poll(FeedCursor before) throws InterruptedException {
        URI url = before.getMovedTo().map(URI::create).orElse(wire.config().url());
        return switch (client.fetch(url, Cursors.validators(before), wire.maxBytes())) {
            case Fetched.Body body -> body(before, body);
            case Fetched.NotModified same -> answered(Cursors.unchanged(before, same.validators()), same.freshFor());
            case Fetched.Gone gone -> gone(before);
            case Fetched.TooLarge large -> tooLarge(before, large);
            case Fetched.Failed failed -> failed(before, failed);
        };
    }

    /// Where to go on after a fault that is nobody's but ours.
    FeedCursor failed(FeedCursor before) {
        return failed(before, Optional.empty());
    }

    private FeedCursor body(FeedCursor before, Fetched.Body body) {
        String hash = Hash.of(body.bytes());
        if (before.getBodyHash().filter(hash::equals).isPresent()) {
            FeedCursor same = Cursors.unchanged(before, body.validators());
            return before.getSeen().isEmpty() && !before.getRejected().isEmpty()
                    ? failed(same, Optional.empty())
                    : answered(same, body.freshFor());
        }
        if (body.trail().movedTo().isPresent()) {
            LOG.atWarn().addKeyValue("wire", wire.id()).log("a feed has moved for good: change its configuration");
        }
        Seen seen = new Seen(before);
        WireInput input = input(body.bytes(), body.contentType(), body.trail().at());
        Optional<Receipt> receipt = service.receiveNew(input, seen);
        if (receipt.isPresent() && receipt.get() instanceof Receipt.TryAgain) {
            return failed(before, Optional.empty());
        }
        FeedCursor read = Cursors.read(before, body, seen, hash);
        if (seen.isRefused()) {
            LOG.atWarn()
                    .addKeyValue("wire", wire.id())
                    .addKeyValue("traceId", input.traceId())
                    .log("nothing in a feed can be used");
            return failed(read, Optional.empty());
        }
        return answered(read, body.freshFor());
    }

    private FeedCursor gone(FeedCursor before) {
        LOG.atWarn().addKeyValue("wire", wire.id()).log("a feed is gone for good: it is not asked again");
        return Cursors.gone(before, now());
    }

    // Kept once, not at every attempt.
    private FeedCursor tooLarge(FeedCursor before, Fetched.TooLarge large) {
        Rejected rejected = new Rejected(
                Reason.LIMIT_EXCEEDED,
                "The feed is larger than the wire's limit of " + wire.maxBytes() + " bytes",
                "byte " + wire.maxBytes());
        Seen seen = new Seen(before);
        if (!seen.test(rejected)) {
            WireInput input =
                    input(large.first(), large.contentType(), wire.config().url());
            if (service.refuse(input, rejected, true) instanceof Receipt.TryAgain) {
                return failed(before, Optional.empty());
            }
        }
        return failed(Cursors.rejected(before, seen), Optional.empty());
    }

    private FeedCursor failed(FeedCursor before, Fetched.Failed failed) {
        LOG.atWarn()
                .addKeyValue("wire", wire.id())
                .addKeyValue("fault", failed.why())
                .addKeyValue("faults", before.getFaults() + 1)
                .log("a feed cannot be read now");
        return failed(before, failed.retryAfter());
    }

    private FeedCursor failed(FeedCursor cursor, Optional<Instant> retryAfter) {
        Instant now = now();
        return Cursors.failed(cursor, now, plan.afterFault(now, cursor.getFaults() + 1, retryAfter, chance()));
    }

    private FeedCursor answered(FeedCursor cursor, Optional<Duration> freshFor) {
        Instant now = now();
        return Cursors.answered(cursor, now, plan.afterAnswer(now, freshFor, chance()));
    }

    private WireInput input(byte[] bytes, Optional<String> contentType, URI at) {
        return new WireInput(
                wire.profile(),
                bytes,
                contentType,
                Optional.of(FeedAddress.withoutQuery(at)),
                StoryHeaders.newTraceId(),
                now());
    }

    private Instant now() {
        return pace.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private double chance() {
        return pace.chance().getAsDouble();
    }
}
