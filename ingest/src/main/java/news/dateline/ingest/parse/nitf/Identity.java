package news.dateline.ingest.parse.nitf;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.AltId;

/// Which story a document is a version of. NITF docdata: `doc-id` identifies the document at its source; `nitf@uno` is
/// the Universal News Organization's id. Documents of older systems have neither: then the thread, the file or the
/// headline of that day has to do.
///
/// @param guid the story's identity
/// @param inferred whether it was not on the wire
record Identity(String guid, boolean inferred) {
    private static final Pattern NOT_IN_GUID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-?\\d\\d-?\\d\\d.*", Pattern.DOTALL);
    private static final int DAY_DIGITS = 8;

    /// @param management what it acts on
    /// @param headline the document's headline or title
    /// @param hash over the document, when nothing else is there
    static Identity of(Nitf nitf, Management management, Optional<String> headline, String hash) {
        Optional<String> declared = management.taken().or(() -> Optional.ofNullable(nitf.docId()));
        return declared.map(id -> new Identity(id, false))
                .orElseGet(() -> new Identity(legacy(nitf, headline, hash), true));
    }

    /// Other names of the same document.
    List<AltId> altIds(Nitf nitf) {
        List<AltId> ids = new ArrayList<>();
        String own = nitf.docId();
        if (own != null && !own.equals(guid)) {
            ids.add(new AltId(own, "doc-id"));
        }
        String uno = nitf.root().attribute("uno");
        if (uno != null && !uno.equals(own)) {
            ids.add(new AltId(uno, "uno"));
        }
        Nitf.values(nitf.docdata(), "du-key", "key").forEach(key -> ids.add(new AltId(key, "du-key")));
        Nitf.values(nitf.docdata(), "fixture", "fix-id").forEach(fixture -> ids.add(new AltId(fixture, "fixture")));
        return ids;
    }

    // A du-key is reused when its period is over, and a headline may come back: the day tells them apart.
    private static String legacy(Nitf nitf, Optional<String> headline, String hash) {
        String key = Nitf.value(nitf.docdata(), "du-key", "key");
        if (key != null) {
            return "du-key:" + key + ":" + day(nitf);
        }
        String file = nitf.meta("filename");
        if (file != null) {
            return "file:" + file;
        }
        return headline.map(words -> "headline:"
                        + NOT_IN_GUID.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-") + ":" + day(nitf))
                .orElseGet(() -> "hash:" + hash);
    }

    // The day on the provider's own clock, as it wrote it.
    private static String day(Nitf nitf) {
        Element issue = Nitf.first(nitf.docdata(), "date.issue");
        String issued = issue == null ? null : issue.peek("norm");
        String written = issued != null && DAY.matcher(issued.strip()).matches()
                ? issued.strip()
                : nitf.input()
                        .receivedAt()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString();
        return written.replace("-", "").substring(0, DAY_DIGITS);
    }
}
