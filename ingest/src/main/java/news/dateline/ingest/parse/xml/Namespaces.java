package news.dateline.ingest.parse.xml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Which prefix stands for which namespace where a clean document is read. Namespaces in XML 1.0.
final class Namespaces {
    private static final String DECLARATIONS = "http://www.w3.org/2000/xmlns/";
    private static final String XML = "xml";

    private String[] prefixes = new String[8];
    private String[] names = new String[8];
    private int count;

    /// How many are declared so far: what is declared later ends when [#forget] is told this number.
    int declared() {
        return count;
    }

    void forget(int declared) {
        count = declared;
    }

    /// A declaration in a tag.
    ///
    /// @param prefix empty for elements without one
    /// @param before how many were declared before the tag, in which a prefix is declared once
    void declare(String prefix, String name, int before) throws NotCleanException {
        boolean clean = !prefix.equals(XML)
                && !prefix.equals("xmlns")
                && !name.equals(Element.XML_NAMESPACE)
                && !name.equals(DECLARATIONS)
                && (prefix.isEmpty() || !name.isEmpty());
        for (int i = before; i < count; i++) {
            clean &= !prefixes[i].equals(prefix);
        }
        XmlBytes.clean(clean, 0);
        if (count == prefixes.length) {
            prefixes = Arrays.copyOf(prefixes, 2 * count);
            names = Arrays.copyOf(names, 2 * count);
        }
        prefixes[count] = prefix;
        names[count++] = name;
    }

    /// The namespace of an element with this prefix, empty for none.
    String ofElement(String prefix) throws NotCleanException {
        String found = find(prefix);
        if (found == null) {
            XmlBytes.clean(prefix.isEmpty(), 0);
            return "";
        }
        return found;
    }

    /// The namespace of an attribute: without a prefix it has none.
    String ofAttribute(String prefix) throws NotCleanException {
        return prefix.isEmpty() ? "" : ofElement(prefix);
    }

    private @Nullable String find(String prefix) {
        for (int i = count - 1; i >= 0; i--) {
            if (prefixes[i].equals(prefix)) {
                return names[i];
            }
        }
        return prefix.equals(XML) ? Element.XML_NAMESPACE : null;
    }
}
