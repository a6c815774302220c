package news.dateline.ingest.parse.nitf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import org.jspecify.annotations.Nullable;

/// The times of a document that do not decide whether it may be published: what cannot be understood stays in
/// `unparsed`.
final class DocTimes {
    private final Nitf nitf;
    private final Times times;

    DocTimes(Nitf nitf) {
        this.nitf = nitf;
        this.times = times(nitf);
    }

    static Times times(Nitf nitf) {
        return new Times(nitf.input().wire().zone(), nitf.notes(), NitfTime::of);
    }

    /// When this version was issued. NITF, date.issue: when it is not given, the time of receipt; a document that says
    /// when it was last revised is ordered by that.
    Instant issued() {
        Instant issued = of(nitf.docdata(), "date.issue", "versionCreated");
        if (issued == null) {
            issued = lastRevised();
        }
        if (issued != null) {
            return issued;
        }
        nitf.notes().inferred("versionCreated");
        return nitf.input().receivedAt().truncatedTo(ChronoUnit.MILLIS);
    }

    /// The `norm` of the first child of that name.
    ///
    /// @param field the name of the story's field, for what was inferred
    @Nullable
    Instant of(Element parent, String name, String field) {
        Element element = Nitf.first(parent, name);
        return element == null ? null : norm(element, field);
    }

    private @Nullable Instant lastRevised() {
        Instant last = null;
        for (Element revision : Nitf.all(nitf.head(), "revision-history")) {
            Instant revised = norm(revision, "versionCreated");
            if (revised != null && (last == null || revised.isAfter(last))) {
                last = revised;
            }
        }
        return last;
    }

    private @Nullable Instant norm(Element element, String field) {
        String written = element.peek("norm");
        if (written == null || written.isBlank()) {
            return null;
        }
        Instant time = times.read(field, element.name(), written);
        if (time != null) {
            element.attribute("norm");
        }
        return time;
    }
}
