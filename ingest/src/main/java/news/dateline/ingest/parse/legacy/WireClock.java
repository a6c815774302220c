package news.dateline.ingest.parse.legacy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.dateline.ingest.parse.time.WireTime;

/// When a message was filed, as its own clock said.
///
/// @param local day and time as written
/// @param offset of the zone that was written; empty when none was
public record WireClock(LocalDateTime local, Optional<ZoneOffset> offset) {
    // What agencies write behind a time. Summer time is in the name, so the offset is fixed. "BST" is
    // Britain's.
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("gmt", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("z", "Z"),
            Map.entry("wet", "Z"),
            Map.entry("west", "+01:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("met", "+01:00"),
            Map.entry("mez", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("mest", "+02:00"),
            Map.entry("mesz", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("hkt", "+08:00"),
            Map.entry("sgt", "+08:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("nzst", "+12:00"),
            Map.entry("nzdt", "+13:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("est", "-05:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("pst", "-08:00"));
    // The first letters of the months in English, German, French, Spanish, Italian, Portuguese, Dutch.
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("maa", 3),
            Map.entry("mrt", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mei", 5),
            Map.entry("mag", 5),
            Map.entry("jun", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("déc", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12));

    /// As every reader of times understands it.
    public WireTime time() {
        return offset.<WireTime>map(there -> new WireTime.At(local.toInstant(there), true))
                .orElseGet(() -> new WireTime.WithoutZone(local));
    }

    /// The offset of a zone's name; empty when agencies do not write it.
    static Optional<ZoneOffset> zone(String name) {
        return Optional.ofNullable(ZONES.get(name.toLowerCase(Locale.ROOT))).map(ZoneOffset::of);
    }

    /// The month that a word names.
    static OptionalInt month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        // French has two months that begin alike.
        if (lower.startsWith("jui")) {
            return OptionalInt.of(lower.startsWith("juil") ? 7 : 6);
        }
        Integer month = lower.length() < 3 ? null : MONTHS.get(lower.substring(0, 3));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }
}
