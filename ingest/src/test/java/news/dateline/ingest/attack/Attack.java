package news.dateline.ingest.attack;

import java.nio.charset.StandardCharsets;
import news.dateline.ingest.parse.Reason;

/// Inputs that are sent to do harm, each as large as the largest message or larger, and why it is refused.
enum Attack {
    XXE(Reason.XML_ENTITY),
    BILLION_LAUGHS(Reason.XML_ENTITY),
    QUADRATIC_BLOW_UP(Reason.XML_ENTITY),
    XML_DEPTH(Reason.LIMIT_EXCEEDED),
    XML_ATTRIBUTES(Reason.LIMIT_EXCEEDED),
    XML_NAME(Reason.LIMIT_EXCEEDED),
    XML_ATTRIBUTE_NAME(Reason.LIMIT_EXCEEDED),
    XML_ATTRIBUTE_VALUE(Reason.LIMIT_EXCEEDED),
    JSON_DEPTH(Reason.LIMIT_EXCEEDED),
    JSON_NUMBER(Reason.LIMIT_EXCEEDED),
    JSON_DUPLICATES(Reason.JSON_NOT_WELL_FORMED),
    JSON_NAME(Reason.LIMIT_EXCEEDED),
    JSON_TEXT(Reason.LIMIT_EXCEEDED),
    JSON_MEMBERS(Reason.LIMIT_EXCEEDED),
    GZIP(Reason.UNKNOWN_FORMAT),
    ZIP(Reason.UNKNOWN_FORMAT);

    private static final int LARGE = 5_000_000;
    private static final String ITEM = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:attack'>";

    private final Reason reason;

    Attack(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    byte[] bytes() {
        return switch (this) {
            case GZIP -> Bombs.gzip(LARGE);
            case ZIP -> Bombs.zip(LARGE);
            default -> text().getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private String text() {
        return switch (this) {
            case XXE -> "<!DOCTYPE newsItem [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + ITEM + "&x;</newsItem>";
            case BILLION_LAUGHS -> laughs();
            case QUADRATIC_BLOW_UP ->
                "<!DOCTYPE newsItem [<!ENTITY x '" + "y".repeat(LARGE / 2) + "'>]>" + ITEM + "&x;".repeat(LARGE / 6)
                        + "</newsItem>";
            case XML_DEPTH -> ITEM + "<a>".repeat(LARGE / 3);
            case XML_ATTRIBUTES -> attributes();
            case XML_NAME -> ITEM + "<" + "n".repeat(LARGE) + "/></newsItem>";
            case XML_ATTRIBUTE_NAME -> ITEM + "<a " + "n".repeat(LARGE) + "=''/></newsItem>";
            case XML_ATTRIBUTE_VALUE -> ITEM + "<a b='" + "n".repeat(LARGE) + "'/></newsItem>";
            case JSON_DEPTH -> "{\"uri\":" + "[".repeat(LARGE);
            case JSON_NUMBER -> "{\"uri\":" + "9".repeat(LARGE) + "}";
            case JSON_DUPLICATES -> "{" + "\"uri\":\"a\",".repeat(LARGE / 10) + "\"uri\":\"b\"}";
            case JSON_NAME -> "{\"" + "n".repeat(LARGE) + "\":1}";
            case JSON_TEXT -> "{\"uri\":\"" + "n".repeat(LARGE) + "\"}";
            case JSON_MEMBERS -> members();
            case GZIP, ZIP -> "";
        };
    }

    private static String laughs() {
        StringBuilder document = new StringBuilder("<!DOCTYPE newsItem [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            document.append("<!ENTITY a").append(i).append(" '");
            document.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return document.append("]>").append(ITEM).append("&a29;</newsItem>").toString();
    }

    private static String attributes() {
        StringBuilder document = new StringBuilder(ITEM).append("<a");
        for (int i = 0; i < 200_000; i++) {
            document.append(" a").append(i).append("=''");
        }
        return document.append("/></newsItem>").toString();
    }

    private static String members() {
        StringBuilder document = new StringBuilder("{\"uri\":\"a\"");
        for (int i = 0; i < 300_000; i++) {
            document.append(",\"a").append(i).append("\":1");
        }
        return document.append('}').toString();
    }
}
