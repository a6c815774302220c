package news.dateline.ingest.parse.legacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.schemas.model.Link;

/// The identity of a story on a wire that gives none: who counts its messages, the day, and the keyword, which
/// an agency repeats for every version of a story and gives to no other that day. A message without a keyword
/// is only itself, by its number.
///
/// @param guid of the message's story, or of its part of the story
/// @param whole the guid of the story that it is a part of; the same for the story itself
public record LegacyIdentity(String guid, String whole) {
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Empty when there is neither keyword nor number.
    ///
    /// @param scheme the format and, where each of a provider's services names its stories, the service
    /// @param day the message's own, not that of its receipt
    /// @param keyword without any word for a version
    /// @param number as digits
    static Optional<LegacyIdentity> of(
            String scheme, LocalDate day, String keyword, Optional<String> number, Marks marks) {
        String name = name(keyword);
        Optional<String> key = name.isEmpty() ? number.map(digits -> "no-" + digits) : Optional.of(name);
        return key.map(id -> {
            String whole = scheme + ":" + day + ":" + id;
            return new LegacyIdentity(
                    marks.partName().map(part -> whole + ":" + part).orElse(whole), whole);
        });
    }

    /// The link of a part to its story; empty for the story itself.
    Optional<Link> toWhole() {
        return guid.equals(whole)
                ? Optional.empty()
                : Optional.of(Link.newBuilder()
                        .setRel("irel:dependsOn")
                        .setResidref(whole)
                        .build());
    }

    private static String name(String keyword) {
        String joined = NO_NAME.matcher(keyword.toLowerCase(Locale.ROOT)).replaceAll("-");
        int start = joined.startsWith("-") ? 1 : 0;
        int end = joined.endsWith("-") && joined.length() > start ? joined.length() - 1 : joined.length();
        return joined.substring(start, end);
    }
}
