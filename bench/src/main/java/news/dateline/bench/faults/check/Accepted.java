package news.dateline.bench.faults.check;

import java.time.Instant;

/// A version that got 202.
///
/// @param offer which
/// @param offeredAt when it was pushed first
/// @param acceptedAt when it was answered
public record Accepted(Offer offer, Instant offeredAt, Instant acceptedAt) {
    private static final int FIELDS = 6;

    /// A line of the log.
    public String line() {
        return String.join(
                "\t",
                offer.wire(),
                Long.toString(offer.sequence()),
                Long.toString(offer.version()),
                offer.hash(),
                Long.toString(offeredAt.toEpochMilli()),
                Long.toString(acceptedAt.toEpochMilli()));
    }

    /// What a line of the log says.
    public static Accepted of(String line) {
        String[] fields = line.split("\t", FIELDS);
        Offer offer = new Offer(fields[0], Long.parseLong(fields[1]), Long.parseLong(fields[2]), fields[3]);
        return new Accepted(
                offer,
                Instant.ofEpochMilli(Long.parseLong(fields[4])),
                Instant.ofEpochMilli(Long.parseLong(fields[5])));
    }
}
