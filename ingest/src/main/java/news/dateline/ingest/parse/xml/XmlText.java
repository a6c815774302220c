package news.dateline.ingest.parse.xml;

/// Characters between two tags.
///
/// @param value as they stood, references resolved
/// @param isBlank whether there is nothing but white space
public record XmlText(String value, boolean isBlank) implements XmlNode {
    /// Characters of any kind.
    public XmlText(String value) {
        this(value, value.isBlank());
    }
}
