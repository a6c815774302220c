package news.dateline.ops.trace;

/// What a record says by itself.
///
/// @param subject what it is about
/// @param event what happened
record Said(Subject subject, Hop.Event event) {}
