package news.dateline.ingest.parse.xml;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import org.jspecify.annotations.Nullable;

/// What was wrong with XML, as an outcome.
public final class XmlFault {
    private static final int MAX_DETAIL = 500;

    private XmlFault() {}

    /// The rejection that a reader's exception stands for.
    public static Rejected rejected(XMLStreamException fault) {
        String position = position(fault.getLocation());
        if (fault instanceof XmlRefusedException refusal) {
            return new Rejected(refusal.reason(), refusal.refused(), position);
        }
        XmlLimit limit = limitIn(firstLine(fault));
        if (limit != null) {
            return new Rejected(Reason.LIMIT_EXCEEDED, limit.name() + ": more than " + limit.most(), position);
        }
        return new Rejected(reasonOf(fault), firstLine(fault), position);
    }

    /// The same fault with its place.
    static XmlRefusedException located(XMLStreamException fault, Location at) {
        Rejected rejected = rejected(fault);
        return new XmlRefusedException(rejected.reason(), rejected.detail(), at);
    }

    /// `line 4, column 17`.
    public static String position(@Nullable Location at) {
        return at == null ? "start" : "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
    }

    private static Reason reasonOf(XMLStreamException fault) {
        Throwable cause = fault.getNestedException();
        return cause instanceof CharConversionException || cause instanceof IOException
                ? Reason.BAD_ENCODING
                : Reason.XML_NOT_WELL_FORMED;
    }

    // Woodstox has no type for a limit passed, only these words.
    private static @Nullable XmlLimit limitIn(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        if (!words.contains("limit") || !words.contains("exceed")) {
            return null;
        }
        if (words.contains("attribute")) {
            return words.contains("size") || words.contains("length")
                    ? XmlLimit.MAX_ATTRIBUTE_LENGTH
                    : XmlLimit.MAX_ATTRIBUTES;
        }
        if (words.contains("depth")) {
            return XmlLimit.MAX_DEPTH;
        }
        return words.contains("text") ? XmlLimit.MAX_TEXT_LENGTH : otherLimit(words);
    }

    private static XmlLimit otherLimit(String words) {
        if (words.contains("entit")) {
            return XmlLimit.MAX_ENTITIES;
        }
        return words.contains("element") ? XmlLimit.MAX_ELEMENTS : XmlLimit.MAX_CHARACTERS;
    }

    // Woodstox adds the place on lines of its own.
    private static String firstLine(XMLStreamException fault) {
        String message = String.valueOf(fault.getMessage());
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        return line.length() <= MAX_DETAIL ? line : line.substring(0, MAX_DETAIL) + "…";
    }
}
