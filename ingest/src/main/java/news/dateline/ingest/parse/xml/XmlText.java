package news.dateline.ingest.parse.xml;

/// Characters between two tags.
///
/// @param value as they stood, references resolved
public record XmlText(String value) implements XmlNode {
    /// Whether there is nothing but white space.
    public boolean isBlank() {
        return value.isBlank();
    }
}
