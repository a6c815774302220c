package news.dateline.ingest.parse.xml;

import javax.xml.stream.XMLStreamException;

/// Says that a document is not as nearly all wires write it, and that the hardened reader has to be asked: what is
/// wrong with it, if anything, is for that one to say.
final class NotCleanException extends XMLStreamException {
    private static final long serialVersionUID = 1L;

    // Where it was thrown is nobody's business.
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
