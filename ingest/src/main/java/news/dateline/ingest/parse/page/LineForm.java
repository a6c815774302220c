package news.dateline.ingest.parse.page;

import java.util.Set;
import java.util.regex.Pattern;

/// What a line of a page looks like, whatever its words are.
final class LineForm {
    private static final int SHORT = 6;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)^(by|von|par|por|di|av|door|story by|words by|reporting by)\\s+\\p{Lu}.{1,120}$|^(our )?(staff"
                    + " (writers?|reporters?|correspondents?)|(special|own|foreign)? ?correspondents?|(the )?newsroom"
                    + "|editorial (staff|team)|news desk|wire services?)$");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^((first )?(published|updated|posted|last updated|modified)\\b.{0,80}|(mon|tues?|wed(nes)?|thu(rs)?|fri"
                    + "|sat(ur)?|sun)(day)?,? .{0,60}\\d{4}.{0,30}|\\d{1,2}\\.? \\p{L}{3,12}\\.?,? \\d{4}.{0,30}"
                    + "|\\p{L}{3,12} \\d{1,2}, \\d{4}.{0,30}|\\d{4}-\\d\\d-\\d\\d.{0,30}"
                    + "|\\d{1,2}[:.]\\d\\d ?([ap]\\.?m\\.?)?.{0,40})$");
    private static final Pattern READING = Pattern.compile("(?iu)^\\d{1,2}[- ]min(ute)?s?\\.?( read)?$");
    private static final Set<String> AGENCIES = Set.of(
            "reuters",
            "ap",
            "associated press",
            "the associated press",
            "afp",
            "agence france-presse",
            "dpa",
            "aap",
            "pa",
            "pa media",
            "press association",
            "efe",
            "ansa",
            "apa",
            "belga",
            "anp",
            "tt",
            "ntb",
            "ritzau",
            "stt",
            "pap",
            "čtk",
            "ctk",
            "mti",
            "bta",
            "lusa",
            "keystone-sda",
            "sda",
            "bloomberg",
            "dow jones",
            "kyodo",
            "xinhua",
            "yonhap",
            "pti",
            "ani",
            "tass",
            "interfax",
            "interfax-ukraine",
            "ukrinform",
            "anadolu",
            "upi",
            "cnn",
            "bbc",
            "the canadian press",
            "canadian press",
            "europa press",
            "agerpres",
            "hina",
            "tanjug",
            "lsm",
            "elta",
            "bns");

    private LineForm() {}

    static boolean isByline(String line) {
        return BYLINE.matcher(line).matches() && !endsSentence(line);
    }

    /// A day, or when the page was published: said without a zone.
    static boolean isDate(String line) {
        return DATE.matcher(plain(line)).matches() && words(line) <= 14 && !line.endsWith(".");
    }

    static boolean isReadingTime(String line) {
        return READING.matcher(plain(line)).matches();
    }

    static boolean isAgency(String line) {
        return AGENCIES.contains(plain(line).toLowerCase(java.util.Locale.ROOT));
    }

    /// Few words and no end of a sentence: a name, a label, a button.
    static boolean isLabel(String line) {
        return words(line) <= SHORT && !endsSentence(line);
    }

    /// Words that begin with a capital letter, as in a name.
    static boolean isName(String line) {
        if (!isLabel(line) || words(line) < 2) {
            return false;
        }
        for (String word : SPACE.split(plain(line), -1)) {
            if (!Character.isUpperCase(word.codePointAt(0))
                    && !Set.of("and", "de", "von", "van", "der", "&").contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// A full stop or the like at the end, closing quotation marks or brackets aside.
    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && "\"'”’»“)]".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…".indexOf(line.charAt(end - 1)) >= 0;
    }

    static int words(String line) {
        return SPACE.split(line.strip(), -1).length;
    }

    /// With ordinary spaces only, for comparing.
    static String plain(String line) {
        return SPACE.matcher(line).replaceAll(" ").strip();
    }
}
