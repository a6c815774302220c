package news.dateline.ingest.parse.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.parse.xml.Markup;
import org.jspecify.annotations.Nullable;

/// Which prefixes are declared where a document's tags stand, and which are used without it.
final class Prefixes {
    private static final int MOST_MISSING = 50;
    private static final String DECLARATION = "xmlns:";

    private final Deque<List<String>> open = new ArrayDeque<>();
    private final Map<String, Integer> declared = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /// An element starts.
    ///
    /// @param names its own name and those of its attributes
    void enter(List<String> names) {
        List<String> here = new ArrayList<>(0);
        for (String name : names) {
            if (name.startsWith(DECLARATION)) {
                here.add(name.substring(DECLARATION.length()));
            }
        }
        here.forEach(prefix -> declared.merge(prefix, 1, Integer::sum));
        open.push(here);
        names.forEach(this::use);
    }

    /// The element that started last ends.
    void leave() {
        List<String> here = open.poll();
        if (here != null) {
            here.forEach(prefix -> declared.merge(prefix, -1, Integer::sum));
        }
    }

    /// How many elements are open.
    int depth() {
        return open.size();
    }

    /// Those that are used where nobody declares them.
    Set<String> missing() {
        return missing;
    }

    /// Declarations for all that are missing, to stand in the root's tag. A prefix that nobody knows has a namespace
    /// of its own.
    String declarations() {
        StringBuilder declarations = new StringBuilder();
        for (String prefix : missing) {
            @Nullable String usual = Module.usually(prefix);
            declarations.append(' ').append(DECLARATION).append(prefix).append("=\"");
            Markup.escape(usual == null ? "urn:undeclared:" + prefix : usual, declarations);
            declarations.append('"');
        }
        return declarations.toString();
    }

    private void use(String name) {
        int colon = name.indexOf(':');
        String prefix = colon <= 0 ? "xml" : name.substring(0, colon);
        boolean known = "xml".equals(prefix) || "xmlns".equals(prefix) || declared.getOrDefault(prefix, 0) > 0;
        if (!known && missing.size() < MOST_MISSING) {
            missing.add(prefix);
        }
    }
}
