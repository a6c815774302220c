package news.dateline.ingest.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// Knows what became of stories.
public interface StoryLookup {
    /// What is known of a story.
    ///
    /// @param storyId its id, of whatever form
    Found find(String storyId);

    /// What was found.
    sealed interface Found {
        /// A story.
        ///
        /// @param wire the wire that pushed it
        /// @param status what became of it
        record Known(String wire, ObjectNode status) implements Found {}

        /// No story of this id has been seen.
        record Unknown() implements Found {}

        /// No story of this id has been seen yet, and not all that is there has been read.
        record NotYet() implements Found {}
    }
}
