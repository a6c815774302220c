package news.dateline.ops.quarantine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Works out what becomes of one record. It sends nothing.
final class ReplayStep {
    private final ReplayRules rules;
    private final InputReader inputs;
    private final ReplayWrites writes;
    private final Settled settled;

    /// @param rules which way a record may go
    /// @param inputs today's parsers
    /// @param writes makes the records
    /// @param settled what has been replayed; learns what is replayed here
    ReplayStep(ReplayRules rules, InputReader inputs, ReplayWrites writes, Settled settled) {
        this.rules = rules;
        this.inputs = inputs;
        this.writes = writes;
        this.settled = settled;
    }

    /// What becomes of a record, with all that must be written for that in one transaction.
    ///
    /// @param replayed what is told
    /// @param attempt which attempt it is
    /// @param records what is written; none where the record stays
    /// @param subject what is replayed; empty where nothing is
    record Planned(
            Replayed replayed, int attempt, List<ProducerRecord<byte[], byte[]>> records, Optional<String> subject) {
        Planned {
            records = List.copyOf(records);
        }

        long bytes() {
            return records.stream().mapToLong(record -> record.value().length).sum();
        }
    }

    Planned of(Waiting waiting, Instant now) {
        return switch (rules.of(waiting.record())) {
            case Verdict.Stays stays -> nothing(waiting, stays.why());
            case Verdict.SendBack back -> once(waiting, back.to().toString(), () -> sentBack(waiting, back.to()));
            case Verdict.ReadAgain again ->
                once(waiting, sha256(waiting.record().getContent()), () -> read(waiting, now));
        };
    }

    // An input is in quarantine with each of its items that cannot be used, a record with each stage that reads its
    // topic.
    private Planned once(Waiting waiting, String subject, Supplier<Gone> going) {
        int attempt = ReplayWrites.attempt(waiting);
        if (!settled.add(new Settled.Subject(waiting.record().getTraceId(), subject, attempt))) {
            return nothing(waiting, ReplayOutcome.COVERED);
        }
        Gone gone = going.get();
        return new Planned(told(waiting, gone.outcome(), gone.detail()), attempt, gone.records(), Optional.of(subject));
    }

    private record Gone(ReplayOutcome outcome, String detail, List<ProducerRecord<byte[], byte[]>> records) {}

    private Gone sentBack(Waiting waiting, RecordPosition to) {
        return new Gone(ReplayOutcome.SENT_BACK, to.topic() + "-" + to.partition(), List.of(writes.back(waiting, to)));
    }

    private Gone read(Waiting waiting, Instant now) {
        Reread reread = inputs.read(waiting.record());
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        reread.stories().forEach(story -> records.add(writes.story(waiting, story)));
        reread.refused().forEach(refused -> records.add(writes.refused(waiting, refused, now)));
        return new Gone(outcome(reread), detail(reread), records);
    }

    private static Planned nothing(Waiting waiting, ReplayOutcome outcome) {
        return new Planned(told(waiting, outcome, ""), ReplayWrites.attempt(waiting), List.of(), Optional.empty());
    }

    private static ReplayOutcome outcome(Reread reread) {
        if (reread.refused().isEmpty()) {
            return ReplayOutcome.READ;
        }
        return reread.stories().isEmpty() ? ReplayOutcome.REFUSED_AGAIN : ReplayOutcome.READ_IN_PART;
    }

    private static String detail(Reread reread) {
        String refused = reread.refused().stream()
                .map(Quarantined::getReason)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", ", "; refused: ", ""));
        return reread.stories().size() + " stories" + (reread.refused().isEmpty() ? "" : refused);
    }

    private static Replayed told(Waiting waiting, ReplayOutcome outcome, String detail) {
        return new Replayed(waiting.at(), Replayed.Kind.of(waiting), outcome, detail);
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
