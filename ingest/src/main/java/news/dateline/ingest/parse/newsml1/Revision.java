package news.dateline.ingest.parse.newsml1;

import java.math.BigInteger;
import java.util.Optional;

/// Numbers of revisions. NewsML 1.2 §5.5.1.4.
final class Revision {
    private static final int MAX_DIGITS = 40;

    private Revision() {}

    /// A whole number from 0 that fits into 64 bits; empty for everything else. 0 is not in the standard and is sent.
    static Optional<Long> number(String written) {
        String digits = written.strip();
        boolean number = !digits.isEmpty()
                && digits.length() <= MAX_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits);
        return value.bitLength() < Long.SIZE ? Optional.of(value.longValue()) : Optional.empty();
    }

    /// The same without the letter of an update at its end.
    static String withoutLetter(String written) {
        String revision = written.strip();
        int end = revision.length() - 1;
        return end > 0 && Character.isLetter(revision.charAt(end)) ? revision.substring(0, end) : revision;
    }
}
