package news.dateline.ingest.parse.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Names of months, in English and as feeds of neighbouring languages write them. No name stands for two months.
final class MonthNames {
    private static final Set<String> ENGLISH =
            Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> NAMES = List.of(
            "jan january januar janvier janv januari janeiro enero ene gennaio gen jänner",
            "feb february februar février févr fév februari fevereiro fev febrero febbraio",
            "mar march märz mrz mars maart mrt março marzo marts",
            "apr april avril avr abril abr aprile",
            "may mai maj mei maio mayo maggio mag",
            "jun june juni juin junho junio giugno giu",
            "jul july juli juillet juil julho julio luglio lug",
            "aug august août augustus augusti agosto ago",
            "sep september sept septembre septiembre setembro settembre set",
            "oct october oktober okt octobre octubre outubro out ottobre ott",
            "nov november novembre noviembre novembro",
            "dec december dezember dez décembre déc diciembre dic dezembro dicembre desember des");
    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    /// 1 to 12; null when it is no month's name.
    static @Nullable Integer of(String name) {
        return MONTHS.get(name.toLowerCase(Locale.ROOT));
    }

    /// Whether it is the short English name, which RFC 822 wants.
    static boolean isRfc822(String name) {
        return ENGLISH.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 0; month < NAMES.size(); month++) {
            for (String name : NAMES.get(month).split(" ", -1)) {
                months.put(name, month + 1);
            }
        }
        return months;
    }
}
