package news.dateline.ingest.parse.newsml1;

/// Words in a component.
///
/// @param component that holds them
/// @param content that says them
/// @param role what they are for
record Text(Component component, ContentItem content, Role role) {
    /// Whether its paragraphs are elements.
    boolean isMarkup() {
        return content.data() != null && !content.data().elements().isEmpty();
    }
}
