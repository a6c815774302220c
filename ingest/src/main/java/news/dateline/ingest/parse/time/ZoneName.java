package news.dateline.ingest.parse.time;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A zone as feeds write it: an offset, a letter, the short name of a zone, or its name in the tz database.
///
/// @param id the zone; empty for a short name that several zones have
/// @param strict whether RFC 822 §5 has it
record ZoneName(Optional<ZoneId> id, boolean strict) {
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 40;
    private static final int MINUTES = 60;
    /// RFC 822 §5.1.
    private static final Map<String, Integer> RFC = Map.ofEntries(
            Map.entry("UT", 0),
            Map.entry("GMT", 0),
            Map.entry("Z", 0),
            Map.entry("EST", -300),
            Map.entry("EDT", -240),
            Map.entry("CST", -360),
            Map.entry("CDT", -300),
            Map.entry("MST", -420),
            Map.entry("MDT", -360),
            Map.entry("PST", -480),
            Map.entry("PDT", -420));
    /// Others that newsrooms use for one zone. Minutes east of Greenwich.
    private static final Map<String, Integer> COMMON = Map.ofEntries(
            Map.entry("UTC", 0),
            Map.entry("WET", 0),
            Map.entry("WEST", 60),
            Map.entry("BST", 60),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("SAST", 120),
            Map.entry("AWST", 480),
            Map.entry("HKT", 480),
            Map.entry("SGT", 480),
            Map.entry("JST", 540),
            Map.entry("KST", 540),
            Map.entry("ACST", 570),
            Map.entry("ACDT", 630),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("AKST", -540),
            Map.entry("AKDT", -480),
            Map.entry("HST", -600));
    /// India, Ireland and Israel; the Gulf and the Solomons; the Arabs' and the Atlantic; Argentina and the Arctic.
    private static final Set<String> OF_SEVERAL = Set.of("IST", "GST", "AST", "ADT", "ART", "EAST", "WST", "ECT", "ET");

    /// Empty when it is no zone.
    static Optional<ZoneName> of(String written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        char first = written.charAt(0);
        return first == '+' || first == '-' ? offset(written, true) : named(written);
    }

    private static Optional<ZoneName> named(String written) {
        String name = written.toUpperCase(Locale.ROOT);
        Integer rfc = RFC.get(name);
        if (rfc != null) {
            return known(rfc, true);
        }
        Integer common = COMMON.get(name);
        if (common != null) {
            return known(common, false);
        }
        if (OF_SEVERAL.contains(name)) {
            return Optional.of(new ZoneName(Optional.empty(), false));
        }
        // RFC 2822 §4.3: the single letters were defined the wrong way round, so all of them count as +0000.
        if (name.length() == 1 && Character.isLetter(name.charAt(0))) {
            return known(0, false);
        }
        return fromUniversal(name).or(() -> region(written));
    }

    // GMT+0100, UTC-5.
    private static Optional<ZoneName> fromUniversal(String name) {
        for (String universal : new String[] {"GMT", "UTC", "UT"}) {
            if (name.startsWith(universal)) {
                return offset(name.substring(universal.length()), false);
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneName> region(String written) {
        if (written.indexOf('/') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ZoneName(Optional.of(ZoneId.of(written)), false));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneName> offset(String written, boolean alone) {
        String digits = written.length() < 2 ? "" : written.substring(1).replace(":", "");
        boolean signed = written.startsWith("+") || written.startsWith("-");
        if (!signed || !FOUR_DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        boolean hoursOnly = digits.length() <= 2;
        int number = Integer.parseInt(digits);
        int minutes = hoursOnly ? number * MINUTES : number / 100 * MINUTES + number % 100;
        boolean strict = alone && written.length() == "+0100".length();
        return known(written.charAt(0) == '-' ? -minutes : minutes, strict);
    }

    private static Optional<ZoneName> known(int minutes, boolean strict) {
        return Math.abs(minutes) > 18 * MINUTES
                ? Optional.empty()
                : Optional.of(new ZoneName(Optional.of(ZoneOffset.ofTotalSeconds(minutes * MINUTES)), strict));
    }
}
