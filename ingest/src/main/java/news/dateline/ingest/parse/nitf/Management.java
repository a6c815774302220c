package news.dateline.ingest.parse.nitf;

import java.util.Optional;
import news.dateline.ingest.parse.xml.Element;

/// What a document says about its own status and about that of another. NITF 3.1 and later, docdata:
/// `management-status`, `management-doc-idref`, `management-idref-status`.
///
/// @param own the status of this document
/// @param other the id of the document that it acts on, never its own
/// @param ofOther the new status of that document
record Management(Status own, Optional<String> other, Optional<Status> ofOther) {
    /// What the document says; empty when it names a status that NITF does not have.
    static Optional<Management> of(Nitf nitf) {
        Element docdata = nitf.docdata();
        Optional<String> other = Optional.ofNullable(docdata.attribute("management-doc-idref"));
        Optional<Status> own = Status.of(docdata.attribute("management-status"), nitf.notes());
        String written = docdata.attribute("management-idref-status");
        Optional<Status> ofOther = Status.of(written, nitf.notes());
        if (own.isEmpty() || ofOther.isEmpty()) {
            return Optional.empty();
        }
        Optional<Status> told = other.isPresent() && written != null ? ofOther : Optional.empty();
        if (other.isPresent() && other.get().equals(nitf.docId())) {
            return Optional.of(new Management(
                    told.map(own.get()::orStricter).orElse(own.get()), Optional.empty(), Optional.empty()));
        }
        return Optional.of(new Management(own.get(), other, told));
    }

    /// The document that this one takes away, being nothing else than the notice of that: its identity is the story's.
    Optional<String> taken() {
        return own.takesAway() && ofOther.map(Status::takesAway).orElse(true) ? other : Optional.empty();
    }

    /// The status of the story that this document is a version of.
    Status status() {
        return taken().isPresent() ? ofOther.orElse(own) : own;
    }

    /// The document that this one, a story of its own, takes away beside that.
    Optional<String> takenBeside() {
        return !own.takesAway() && ofOther.map(Status::takesAway).orElse(false) ? other : Optional.empty();
    }
}
