package news.dateline.bench.faults.check;

import java.time.Instant;

/// An event that a reader with `read_committed` was given.
///
/// @param place where it is
/// @param eventId the event's own identity: story id, revision, channel
/// @param offer what it says that it is
/// @param at when it was read
public record Heard(Place place, String eventId, Offer offer, Instant at) {
    private static final int FIELDS = 8;

    /// A line of the log.
    public String line() {
        return String.join(
                "\t",
                Integer.toString(place.partition()),
                Long.toString(place.offset()),
                eventId,
                offer.wire(),
                Long.toString(offer.sequence()),
                Long.toString(offer.version()),
                offer.hash(),
                Long.toString(at.toEpochMilli()));
    }

    /// What a line of the log says.
    public static Heard of(String line) {
        String[] fields = line.split("\t", FIELDS);
        Place place = new Place(Integer.parseInt(fields[0]), Long.parseLong(fields[1]));
        Offer offer = new Offer(fields[3], Long.parseLong(fields[4]), Long.parseLong(fields[5]), fields[6]);
        return new Heard(place, fields[2], offer, Instant.ofEpochMilli(Long.parseLong(fields[7])));
    }

    @Override
    public String toString() {
        return offer + " at " + place + " as " + eventId;
    }
}
