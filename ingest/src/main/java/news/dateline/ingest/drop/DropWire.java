package news.dateline.ingest.drop;

import news.dateline.ingest.parse.WireProfile;

/// A wire that comes as files.
///
/// @param profile what parsers need to know
/// @param config its folder
/// @param maxBytes the largest file, in bytes
public record DropWire(WireProfile profile, DropConfig config, int maxBytes) {}
