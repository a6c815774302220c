package news.dateline.enrich.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names as parts of our own ids.
public final class Slug {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /// Lower-case ASCII with hyphens: `Saint-Denis` becomes `saint-denis`.
    public static String of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = OTHER.matcher(plain).replaceAll("-");
        return slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
    }
}
