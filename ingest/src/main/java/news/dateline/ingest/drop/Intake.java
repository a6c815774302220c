package news.dateline.ingest.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads claimed files and takes them in.
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /// After so many failures a file is refused, so that it does not hold up the others for ever.
    private static final int MAX_FAILURES = 5;

    private static final byte[] NOTHING = {};

    private final DropWire wire;
    private final IngestService service;
    private final Reader reader;

    Intake(DropWire wire, IngestService service, Reader reader) {
        this.wire = wire;
        this.service = service;
        this.reader = reader;
    }

    /// Takes a file in; returns when what the step says is true.
    Step take(Work work, Path file) {
        try {
            return switch (reader.read(file, wire.maxBytes())) {
                case FileReading.Whole whole -> whole(work, file, whole);
                case FileReading.TooLarge large -> refuse(work, file, large.first(), tooLarge(large));
                case FileReading.Unusable unusable -> refuse(work, file, NOTHING, unreadable(unusable.why()));
                case FileReading.Changing changing -> new Step.SetAside(changing.state());
                case FileReading.Gone gone -> new Step.Forget();
            };
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return failed(work, file, e);
        }
    }

    private Step whole(Work work, Path file, FileReading.Whole whole) {
        return work.isSettled(whole.state())
                ? step(file, service.receive(input(work.claim(), file, whole.bytes())))
                : new Step.SetAside(whole.state());
    }

    private Step failed(Work work, Path file, Throwable fault) {
        LOG.atError()
                .addKeyValue("wire", wire.profile().id())
                .addKeyValue("file", FileNames.shown(file))
                .addKeyValue("traceId", work.claim().traceId())
                .addKeyValue("fault", FileNames.told(fault))
                .setCause(fault instanceof IOException ? null : fault)
                .log("a dropped file could not be read");
        if (work.countFailure() < MAX_FAILURES) {
            return new Step.TryAgain();
        }
        return refuse(
                work,
                file,
                NOTHING,
                unreadable("Reading it failed " + MAX_FAILURES + " times: " + FileNames.told(fault)));
    }

    private Step refuse(Work work, Path file, byte[] first, Rejected rejected) {
        return step(file, service.refuse(input(work.claim(), file, first), rejected, true));
    }

    private Step step(Path file, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted accepted -> new Step.ToDone();
            case Receipt.Refused refused -> {
                LOG.atWarn()
                        .addKeyValue("wire", wire.profile().id())
                        .addKeyValue("file", FileNames.shown(file))
                        .addKeyValue("reason", refused.rejections().getFirst().reason())
                        .addKeyValue("traceId", refused.traceId())
                        .log("a dropped file is refused");
                yield new Step.ToError(DropProblem.of(refused, file));
            }
            case Receipt.TryAgain again -> new Step.TryAgain();
        };
    }

    // The trace and the time are the claim's: whoever does this again after a crash writes the same records.
    private WireInput input(Claim claim, Path file, byte[] bytes) {
        return new WireInput(
                wire.profile(),
                bytes,
                Optional.empty(),
                Optional.of(FileNames.shown(file)),
                claim.traceId(),
                claim.claimedAt());
    }

    private Rejected tooLarge(FileReading.TooLarge large) {
        return new Rejected(
                Reason.LIMIT_EXCEEDED,
                "The file has " + large.size() + " bytes; the wire's limit is " + wire.maxBytes(),
                "byte " + wire.maxBytes());
    }

    private static Rejected unreadable(String why) {
        return new Rejected(Reason.UNREADABLE, why, "the whole file");
    }

    /// Reads a file: [FileReading#of].
    interface Reader {
        FileReading read(Path file, int maxBytes) throws IOException;
    }
}
