package news.dateline.ingest.parse.legacy;

import java.util.Locale;
import java.util.Set;

/// The short names by which news agencies sign. They only decide where a name must be known to be one: behind a
/// place without a dash, and at the end of a text.
final class Agencies {
    private static final Set<String> NAMES = Set.of(
            "aap",
            "adnkronos",
            "aa",
            "aap rtv",
            "aap results",
            "afp",
            "afx",
            "agerpres",
            "agi",
            "ana",
            "ani",
            "anp",
            "ansa",
            "ap",
            "apa",
            "belga",
            "bns",
            "bta",
            "cna",
            "cp",
            "ctk",
            "čtk",
            "cx",
            "dapd",
            "ddp",
            "dpa",
            "efe",
            "elta",
            "epd",
            "hina",
            "ians",
            "interfax",
            "itar-tass",
            "jiji",
            "keystone-sda",
            "kna",
            "kyodo",
            "lni",
            "lusa",
            "mti",
            "nann",
            "ntb",
            "nzn",
            "pa",
            "pap",
            "pti",
            "reuters",
            "ritzau",
            "rtr",
            "rts",
            "sapa",
            "sda",
            "sid",
            "sita",
            "sta",
            "stt",
            "tanjug",
            "tass",
            "tt",
            "ukrinform",
            "upi",
            "xinhua",
            "yonhap");

    private Agencies() {}

    /// Whether it is one of them, or several as in `dpa/lni` or `dpa-AFX`.
    static boolean isOne(String name, String provider) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return false;
        }
        return NAMES.contains(lower)
                || lower.equals(provider)
                || NAMES.contains(lower.split("[/ -]", 2)[0])
                || lower.startsWith(provider + " ");
    }
}
