package news.dateline.ingest.parse.nitf;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Zones by the names that newsrooms give them. A name that several zones share stands for the one whose clocks show an
/// hour last, so that an embargo never ends early: BST is British, CST and the like are North American.
final class ZoneNames {
    private static final Map<String, String> OFFSETS = offsets("UTC UT GMT WET +00:00; BST CET MEZ WEST +01:00;"
            + " CEST MESZ EET SAST +02:00; EEST MSK EAT +03:00; AWST SGT HKT +08:00; JST KST +09:00; ACST +09:30;"
            + " AEST +10:00; ACDT +10:30; AEDT +11:00; NZST +12:00; NZDT +13:00; ADT -03:00; EDT AST -04:00;"
            + " EST CDT -05:00; CST MDT -06:00; MST PDT -07:00; PST AKDT -08:00; AKST -09:00; HST -10:00");

    private ZoneNames() {}

    /// The zone; empty when the name is not known.
    static Optional<ZoneId> zone(String name) {
        String offset = OFFSETS.get(name.toUpperCase(Locale.ROOT));
        if (offset != null) {
            return Optional.of(ZoneOffset.of(offset));
        }
        try {
            // Region ids have a slash: everything else that Java knows is as unclear as it is short.
            return name.contains("/") ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> offsets(String table) {
        Map<String, String> offsets = new HashMap<>();
        for (String line : table.split(";", -1)) {
            String[] words = line.strip().split(" ", -1);
            for (int i = 0; i < words.length - 1; i++) {
                offsets.put(words[i], words[words.length - 1]);
            }
        }
        return Map.copyOf(offsets);
    }
}
