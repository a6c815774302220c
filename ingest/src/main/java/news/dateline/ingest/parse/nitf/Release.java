package news.dateline.ingest.parse.nitf;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.time.WireTime;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.Embargo;
import org.jspecify.annotations.Nullable;

/// From when on a document may be published. NITF, date.release: "date and time the document is available to be
/// released". It is an embargo when the status says so, and also when the status forgets to and the release comes after
/// the issue: the safest of both readings.
final class Release {
    // Where it is earliest and latest an hour is shown: the safest guesses where a zone is not known.
    private static final ZoneOffset EARLIEST_CLOCKS = ZoneOffset.ofHours(14);
    private static final ZoneOffset LATEST_CLOCKS = ZoneOffset.ofHours(-12);

    private final Nitf nitf;
    private final @Nullable String written;
    private final @Nullable Element element;

    Release(Nitf nitf) {
        this.nitf = nitf;
        this.element = Nitf.first(nitf.docdata(), "date.release");
        String norm = element == null ? null : element.peek("norm");
        this.written = norm == null || norm.isBlank() ? null : norm.strip();
    }

    /// What holds for a document of that status.
    Times.Holding holding(Status status) {
        return switch (status) {
            case USABLE -> usable();
            case EMBARGOED -> embargo();
            // Neither is published, whenever it was to be released.
            case WITHHELD, CANCELED -> new Times.Holding.Free();
        };
    }

    private Times.Holding usable() {
        if (written == null) {
            return new Times.Holding.Free();
        }
        // Most wires release what they issue.
        if (written.equals(issued())) {
            markRead();
            return new Times.Holding.Free();
        }
        boolean isDay = NitfTime.dayOnly(written).isPresent();
        if (!isDay && NitfTime.of(written) instanceof WireTime.Unreadable) {
            nitf.notes().repair(Leniency.TIME_UNREADABLE, "date.release: " + written);
            return new Times.Holding.Free();
        }
        if (isDay ? isDayAfterIssue(written) : isTimeAfterIssue(written)) {
            nitf.notes().repair(Leniency.RELEASE_AFTER_ISSUE, written);
            return embargo();
        }
        markRead();
        return new Times.Holding.Free();
    }

    private Times.Holding embargo() {
        markRead();
        if (written == null) {
            return new Times.Holding.Held(new Embargo(null, "", false));
        }
        if (NitfTime.dayOnly(written).isPresent()) {
            nitf.notes().repair(Leniency.EMBARGO_WITHOUT_TIME, written);
            return new Times.Holding.Held(new Embargo(null, written, false));
        }
        return DocTimes.times(nitf).embargo("date.release", written);
    }

    private void markRead() {
        if (element != null) {
            element.attribute("norm");
        }
    }

    private boolean isTimeAfterIssue(String release) {
        WireTime issue = NitfTime.of(issued());
        return switch (NitfTime.of(release)) {
            case WireTime.At at -> at.instant().isAfter(instant(issue, EARLIEST_CLOCKS));
            case WireTime.WithoutZone local -> isAfter(local.local(), issue);
            case WireTime.Unreadable unreadable -> false;
        };
    }

    private boolean isDayAfterIssue(String release) {
        return NitfTime.dayOnly(release).orElse("").compareTo(dayOf(issued())) > 0;
    }

    private String issued() {
        Element issue = Nitf.first(nitf.docdata(), "date.issue");
        String norm = issue == null ? null : issue.peek("norm");
        return norm == null ? "" : norm.strip();
    }

    private boolean isAfter(LocalDateTime release, WireTime issue) {
        // The same clock wrote both, whichever it was.
        if (issue instanceof WireTime.WithoutZone local) {
            return release.isAfter(local.local());
        }
        return inZone(release, LATEST_CLOCKS).isAfter(instant(issue, EARLIEST_CLOCKS));
    }

    // NITF, date.issue: when it is not given, the time of receipt.
    private Instant instant(WireTime issue, ZoneId otherwise) {
        return switch (issue) {
            case WireTime.At at -> at.instant();
            case WireTime.WithoutZone local -> inZone(local.local(), otherwise);
            case WireTime.Unreadable unreadable -> nitf.input().receivedAt();
        };
    }

    private Instant inZone(LocalDateTime local, ZoneId otherwise) {
        return WireTime.inZone(local, nitf.input().wire().zone().orElse(otherwise));
    }

    private String dayOf(String issued) {
        String digits = issued.replace("-", "");
        return digits.matches("\\d{8}.*")
                ? digits.substring(0, 8)
                : nitf.input()
                        .receivedAt()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                        .replace("-", "");
    }
}
