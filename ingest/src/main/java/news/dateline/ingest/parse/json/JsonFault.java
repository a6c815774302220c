package news.dateline.ingest.parse.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Locale;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import org.jspecify.annotations.Nullable;

/// What was wrong with JSON, as an outcome.
final class JsonFault {
    private static final int MAX_DETAIL = 500;

    private JsonFault() {}

    static Rejected rejected(JsonProcessingException fault) {
        String detail = cut(fault.getOriginalMessage());
        Reason reason = detail.startsWith("Invalid UTF-") ? Reason.BAD_ENCODING : Reason.JSON_NOT_WELL_FORMED;
        return new Rejected(reason, detail, position(fault.getLocation()));
    }

    static Rejected overLimit(StreamConstraintsException fault) {
        JsonLimit limit = limitIn(fault.getOriginalMessage().toLowerCase(Locale.ROOT));
        return over(limit, position(fault.getLocation()));
    }

    static Rejected over(JsonLimit limit, String position) {
        return new Rejected(Reason.LIMIT_EXCEEDED, limit.name() + ": more than " + limit.most(), position);
    }

    static Rejected badEncoding(IOException fault) {
        return new Rejected(Reason.BAD_ENCODING, cut(String.valueOf(fault.getMessage())), "start");
    }

    /// `line 4, column 17`.
    static String position(@Nullable JsonLocation at) {
        return at == null ? "start" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    // Jackson has one type for all limits and tells them apart by words only.
    private static JsonLimit limitIn(String words) {
        if (words.contains("depth")) {
            return JsonLimit.MAX_JSON_DEPTH;
        }
        if (words.contains("name")) {
            return JsonLimit.MAX_JSON_NAME_LENGTH;
        }
        if (words.contains("number")) {
            return JsonLimit.MAX_JSON_NUMBER_LENGTH;
        }
        return words.contains("token") ? JsonLimit.MAX_JSON_TOKENS : JsonLimit.MAX_JSON_TEXT_LENGTH;
    }

    private static String cut(String message) {
        return message.length() <= MAX_DETAIL ? message : message.substring(0, MAX_DETAIL) + "…";
    }
}
