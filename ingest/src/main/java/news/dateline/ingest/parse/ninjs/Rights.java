package news.dateline.ingest.parse.ninjs;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;
import news.dateline.ingest.parse.rights.Expressions;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.RightsPolicy;
import org.jspecify.annotations.Nullable;

/// Who holds rights and what users may do, word for word: of the item, or of a picture in it, never of both.
final class Rights {
    private Rights() {}

    /// The rights that an object says of itself; at most one entry.
    ///
    /// @param language of its texts
    static List<RightsInfo> of(JsonObject object, @Nullable String language) {
        String holder = JsonWords.verbatim(object, "copyrightholder", "copyrightHolder");
        List<LocalizedText> notices = new ArrayList<>();
        add(JsonWords.verbatim(object, "copyrightnotice", "copyrightNotice"), null, language, notices);
        List<LocalizedText> terms = new ArrayList<>();
        add(JsonWords.verbatim(object, "usageterms", "usageTerms"), null, language, terms);
        List<RightsPolicy> policies = new ArrayList<>(0);
        for (String name : new String[] {"rightsinfo", "rightsInfo"}) {
            JsonObject machine = object.object(name);
            if (machine != null) {
                // For machines, but terms all the same: the role says so.
                add(JsonWords.verbatim(machine, "linkedrights", "linkedRights"), "linkedrights", null, terms);
                String encoded = JsonWords.verbatim(machine, "encodedrights", "encodedRights");
                if (encoded != null) {
                    add(encoded, "encodedrights", null, terms);
                    policies.addAll(Expressions.ofText(language(machine), encoded));
                }
            }
        }
        return holder == null && notices.isEmpty() && terms.isEmpty()
                ? List.of()
                : List.of(new RightsInfo(holder, notices, terms, List.of(), policies));
    }

    // Not marked as read: it goes on in `unparsed`.
    private static @Nullable String language(JsonObject machine) {
        String language = machine.peekText("langid");
        return language == null ? machine.peekText("langId") : language;
    }

    private static void add(
            @Nullable String text, @Nullable String role, @Nullable String language, List<LocalizedText> texts) {
        if (text != null) {
            texts.add(new LocalizedText(text, role, language));
        }
    }
}
