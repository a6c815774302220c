package news.dateline.ingest.parse.xml;

/// What stands in an element.
public sealed interface XmlNode permits Element, XmlText {}
