package news.dateline.ingest.parse.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.Reason;

/// Well-formed XML that is refused all the same: over a limit, or with entities.
public final class XmlRefusedException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String refused;

    /// @param reason what kind of refusal
    /// @param refused what was refused, for a person
    /// @param location where it stood
    public XmlRefusedException(Reason reason, String refused, Location location) {
        super(refused, location);
        this.reason = reason;
        this.refused = refused;
    }

    static XmlRefusedException over(XmlLimit limit, Location location) {
        return new XmlRefusedException(Reason.LIMIT_EXCEEDED, limit.name() + ": more than " + limit.most(), location);
    }

    /// What kind of refusal.
    public Reason reason() {
        return reason;
    }

    /// What was refused, without the place.
    public String refused() {
        return refused;
    }
}
