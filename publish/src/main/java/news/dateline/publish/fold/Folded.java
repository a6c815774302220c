package news.dateline.publish.fold;

/// What is known of a story after a version has been folded in, and what its coming means.
///
/// @param facts all that counts of the versions that have come
/// @param heard what this one means among them
public record Folded(Facts facts, Heard heard) {}
