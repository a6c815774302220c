package news.dateline.enrich.reference;

import java.text.Normalizer;

/// Names as parts of our own ids.
public final class Slug {
    private static final int ASCII_END = 0x80;

    private Slug() {}

    /// Lower-case ASCII with hyphens: `Saint-Denis` becomes `saint-denis`.
    public static String of(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder slug = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
                slug.append(sign);
            } else if (sign >= 'A' && sign <= 'Z') {
                slug.append((char) (sign + 'a' - 'A'));
            } else if (!isMark(sign) && (slug.isEmpty() || slug.charAt(slug.length() - 1) != '-')) {
                slug.append('-');
            }
        }
        int last = slug.length() - 1;
        return last >= 0 && slug.charAt(last) == '-' ? slug.substring(0, last) : slug.toString();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMark(char sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
