package news.dateline.ingest.parse.newsmlg2;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.time.WireTime;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Embargo;

/// Until when an item must be held. NewsML-G2 Guidelines, "Embargoed": it holds all versions of the guid; an empty
/// element is an embargo without an end.
final class EmbargoReader {
    /// What the item says about an embargo.
    sealed interface Holding {
        /// No embargo.
        record Free() implements Holding {}

        /// An embargo.
        record Held(Embargo embargo) implements Holding {}

        /// Something that cannot be understood.
        record Unclear(String written) implements Holding {}
    }

    private EmbargoReader() {}

    static Holding read(Item item) {
        Optional<Element> found = item.firstInMeta("itemMeta", "embargoed");
        if (found.isEmpty()) {
            return new Holding.Free();
        }
        String written = found.get().text().strip();
        if (written.isEmpty()) {
            return new Holding.Held(new Embargo(null, "", false));
        }
        return switch (WireTime.of(written)) {
            case WireTime.At at -> {
                if (!at.strict()) {
                    item.notes().repair(Leniency.TIME_FORM, "embargoed: " + written);
                }
                yield held(at.instant(), written, false);
            }
            case WireTime.WithoutZone local -> withoutZone(item, local, written);
            case WireTime.Unreadable unreadable -> new Holding.Unclear(written);
        };
    }

    // Whose clock is meant decides when the story may run: without knowing it, it may not.
    private static Holding withoutZone(Item item, WireTime.WithoutZone local, String written) {
        Optional<ZoneId> zone = item.input().wire().zone();
        if (zone.isEmpty()) {
            item.notes().repair(Leniency.EMBARGO_WITHOUT_ZONE, written);
            return new Holding.Held(new Embargo(null, written, false));
        }
        item.notes().repair(Leniency.ZONE_ASSUMED, "embargoed: " + written + " in " + zone.get());
        return held(WireTime.inZone(local.local(), zone.get()), written, true);
    }

    private static Holding held(Instant until, String written, boolean zoneAssumed) {
        return new Holding.Held(new Embargo(WireTime.upToMillisecond(until), written, zoneAssumed));
    }
}
