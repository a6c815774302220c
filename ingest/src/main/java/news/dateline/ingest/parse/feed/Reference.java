package news.dateline.ingest.parse.feed;

import java.util.List;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/// References to what feeds name: by an address, or by a word of no vocabulary.
final class Reference {
    private Reference() {}

    /// @param names as people call it
    static ConceptRef of(@Nullable String uri, @Nullable String literal, List<LocalizedText> names) {
        return of(uri, literal, names, List.of());
    }

    /// @param broader what it is a part of
    static ConceptRef of(
            @Nullable String uri, @Nullable String literal, List<LocalizedText> names, List<String> broader) {
        // A builder of Avro finds out at length what is not set, each time.
        return new ConceptRef(null, uri, literal, null, null, names, null, null, null, broader, List.of());
    }
}
