package news.dateline.ingest.parse.json;

import java.util.List;

/// An array.
///
/// @param items its values, in order; not to be changed
public record JsonArray(List<JsonValue> items) implements JsonValue {}
