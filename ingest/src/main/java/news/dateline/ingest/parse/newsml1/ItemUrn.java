package news.dateline.ingest.parse.newsml1;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `urn:newsml:ProviderId:DateId:NewsItemId:RevisionId[Update]`. RFC 3085; NewsML 1.2 §5.5.1.5.
///
/// @param guid the same without the revision
/// @param revision null for all of them
record ItemUrn(String guid, @Nullable Long revision) {
    private static final String PREFIX = "urn:newsml:";
    private static final int PARTS = 4;

    /// The URN that is written; empty when it is something else.
    static Optional<ItemUrn> of(String written) {
        String urn = written.strip();
        if (!urn.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
            return Optional.empty();
        }
        String guid = PREFIX + urn.substring(PREFIX.length());
        int last = guid.lastIndexOf(':');
        // With less than four parts the last one is part of the identity, whatever it looks like.
        Long revision = parts(urn) < PARTS
                ? null
                : Revision.number(Revision.withoutLetter(guid.substring(last + 1)))
                        .orElse(null);
        return Optional.of(revision == null ? new ItemUrn(guid, null) : new ItemUrn(guid.substring(0, last), revision));
    }

    static String guid(String provider, String date, String id) {
        return PREFIX + provider + ":" + date + ":" + id;
    }

    private static long parts(String urn) {
        return urn.substring(PREFIX.length()).chars().filter(c -> c == ':').count() + 1;
    }
}
