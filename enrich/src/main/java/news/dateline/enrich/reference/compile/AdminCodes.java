package news.dateline.enrich.reference.compile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// ISO 3166-2 codes of the divisions that GeoNames numbers in its own way, for countries whose newsrooms write
/// `Munich, Bavaria`. Others stay without a division: no code is guessed.
final class AdminCodes {
    private static final Map<String, String> CODES = new HashMap<>();

    static {
        put("AU", "01 ACT 02 NSW 03 NT 04 QLD 05 SA 06 TAS 07 VIC 08 WA");
        put("CA", "01 AB 02 BC 03 MB 04 NB 05 NL 07 NS 08 ON 09 PE 10 QC 11 SK 12 YT 13 NT 14 NU");
        put("GB", "ENG ENG NIR NIR SCT SCT WLS WLS");
        put("DE", "01 BW 02 BY 03 HB 04 HH 05 HE 06 NI 07 NW 08 RP 09 SL 10 SH 11 BB 12 MV 13 SN 14 ST 15 TH 16 BE");
        put("BR", "01 AC 02 AL 03 AP 04 AM 05 BA 06 CE 07 DF 08 ES 11 MS 13 MA 14 MT 15 MG 16 PA 17 PB 18 PR 20 PI");
        put("BR", "21 RJ 22 RN 23 RS 24 RO 25 RR 26 SC 27 SP 28 SE 29 GO 30 PE 31 TO");
    }

    private AdminCodes() {}

    static @Nullable String iso(GeoName place) {
        return switch (place.country()) {
            // GeoNames has ISO's own letters there.
            case "US", "CH" -> place.country() + "-" + place.admin1();
            default -> CODES.get(place.country() + "." + place.admin1());
        };
    }

    private static void put(String country, String pairs) {
        String[] codes = pairs.split(" ");
        for (int i = 0; i < codes.length; i += 2) {
            CODES.put(country + "." + codes[i], country + "-" + codes[i + 1]);
        }
    }
}
