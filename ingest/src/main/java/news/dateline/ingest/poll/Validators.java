package news.dateline.ingest.poll;

import java.util.Optional;

/// What a server said of an answer, by which it can tell later that nothing has changed. RFC 9110 §8.8.
///
/// @param etag as it was written
/// @param lastModified as it was written
record Validators(Optional<String> etag, Optional<String> lastModified) {
    private static final int LONGEST = 1024;

    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    /// Longer ones are not worth sending.
    Validators {
        etag = etag.filter(Validators::isShort);
        lastModified = lastModified.filter(Validators::isShort);
    }

    /// These, or where the server said nothing this time what it said before.
    Validators or(Validators before) {
        return new Validators(etag.or(before::etag), lastModified.or(before::lastModified));
    }

    private static boolean isShort(String value) {
        return !value.isBlank() && value.length() <= LONGEST;
    }
}
