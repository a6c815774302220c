package news.dateline.ingest.parse.newsml1;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a component is in its item, from IPTC's roles and the words that agencies have. NewsML 1.2 §5.7.4.
enum Role {
    /// The text of the story.
    BODY,
    /// Nothing is said.
    NONE,
    /// Something else.
    OTHER,
    HEADLINE,
    SUB_HEADLINE,
    /// What the story says, in short.
    SUMMARY,
    /// The words below a picture.
    CAPTION,
    /// A picture, with its words.
    PICTURE;

    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("main", BODY),
            Map.entry("body", BODY),
            Map.entry("bodytext", BODY),
            Map.entry("text", BODY),
            Map.entry("article", BODY),
            Map.entry("story", BODY),
            // The opening paragraph stands before the others and is not repeated by them.
            Map.entry("lead", BODY),
            Map.entry("lede", BODY),
            Map.entry("headline", HEADLINE),
            Map.entry("title", HEADLINE),
            Map.entry("subheadline", SUB_HEADLINE),
            Map.entry("subtitle", SUB_HEADLINE),
            Map.entry("abstract", SUMMARY),
            Map.entry("summary", SUMMARY),
            Map.entry("description", SUMMARY),
            Map.entry("standfirst", SUMMARY),
            Map.entry("synopsis", SUMMARY),
            Map.entry("teaser", SUMMARY),
            Map.entry("caption", CAPTION),
            Map.entry("picture", PICTURE),
            Map.entry("photo", PICTURE),
            Map.entry("image", PICTURE),
            Map.entry("graphic", PICTURE),
            Map.entry("illustration", PICTURE));

    static Role of(@Nullable String declared) {
        return declared == null ? NONE : ROLES.getOrDefault(declared.toLowerCase(Locale.ROOT), OTHER);
    }

    /// Whether words in this role may be the text of a story.
    boolean mayBeStory() {
        return this == BODY || this == NONE || this == OTHER;
    }
}
