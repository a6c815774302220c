package news.dateline.enrich.reference;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// English names and UN M49 containment of countries, as Unicode CLDR has them.
public final class Territories {
    private static final LocaleDisplayNames FULL = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    private static final LocaleDisplayNames SHORT =
            LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT);

    // ICU looks each of these up in its bundles anew, which would take half of a story's time.
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
    private static final Map<String, Boolean> CONTINENTS = new ConcurrentHashMap<>();
    private static final Map<String, List<String>> REGIONS = new ConcurrentHashMap<>();

    private Territories() {}

    /// The name of a country by ISO 3166-1 alpha-2, or of a region by its M49 code.
    public static String name(String code) {
        String known = NAMES.get(code);
        return known == null ? NAMES.computeIfAbsent(code, FULL::regionDisplayName) : known;
    }

    /// The forms in which CLDR's names of a country stand in running text.
    public static Set<String> names(String iso2) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : List.of(FULL.regionDisplayName(iso2), SHORT.regionDisplayName(iso2))) {
            // "Myanmar (Burma)", "Congo - Kinshasa" and "Hong Kong SAR China" are not how anybody writes.
            if (!name.contains("(") && !name.contains(" - ") && !name.contains(" SAR ")) {
                names.addAll(spellings(name));
            }
        }
        return names;
    }

    private static Set<String> spellings(String name) {
        String straight = name.replace('’', '\'');
        Set<String> spellings = new LinkedHashSet<>(List.of(straight, straight.replace(" & ", " and ")));
        for (String spelling : List.copyOf(spellings)) {
            spellings.add(spelling.replace("St. ", "St "));
            spellings.add(spelling.replace("St. ", "Saint "));
        }
        return spellings;
    }

    /// M49 codes of what contains a country, nearest first, without the world itself.
    ///
    /// @throws IllegalArgumentException when that is no country's code
    public static List<String> regionsOf(String iso2) {
        return REGIONS.computeIfAbsent(iso2, Territories::containing);
    }

    private static List<String> containing(String iso2) {
        Region country = country(iso2);
        List<String> regions = new ArrayList<>();
        for (RegionType type : List.of(RegionType.SUBCONTINENT, RegionType.CONTINENT)) {
            Region region = country.getContainingRegion(type);
            // Antarctica: CLDR puts it into a group of its own, QO in Oceania; M49 into no region.
            if (region == null || !Character.isDigit(region.toString().charAt(0))) {
                return List.of();
            }
            regions.add(m49(region));
        }
        return List.copyOf(regions);
    }

    // ICU knows other codes as well, and takes UK for GB.
    private static Region country(String iso2) {
        if (iso2.length() == 2 && Character.isLetter(iso2.charAt(0))) {
            try {
                Region country = Region.getInstance(iso2);
                if (country.toString().equals(iso2) && country.getType() == RegionType.TERRITORY) {
                    return country;
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + iso2 + "' is no country's ISO 3166-1 code", e);
            }
        }
        throw new IllegalArgumentException("'" + iso2 + "' is no country's ISO 3166-1 code");
    }

    /// Reads CLDR's tables, which is otherwise done when they are first asked.
    public static void prepare() {
        REGIONS.computeIfAbsent("CH", Territories::containing);
        names("CH");
    }

    /// Whether a code stands for one of the world's parts: Africa, Americas, Asia, Europe, Oceania.
    public static boolean isContinent(String m49) {
        Boolean known = CONTINENTS.get(m49);
        if (known != null) {
            return known;
        }
        return CONTINENTS.computeIfAbsent(m49, code -> Region.getInstance(code).getType() == RegionType.CONTINENT);
    }

    /// The world's part that holds a region; the region itself when it is one.
    public static List<String> regionAndContinent(String m49) {
        Region region = Region.getInstance(m49);
        Region continent = region.getContainingRegion(RegionType.CONTINENT);
        return continent == null ? List.of(m49) : List.of(m49, m49(continent));
    }

    private static String m49(Region region) {
        return String.format(Locale.ROOT, "%03d", region.getNumericCode());
    }
}
