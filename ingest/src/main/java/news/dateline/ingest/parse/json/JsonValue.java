package news.dateline.ingest.parse.json;

/// A value of a JSON document. RFC 8259.
public sealed interface JsonValue permits JsonObject, JsonArray, JsonScalar {}
