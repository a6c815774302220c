package news.dateline.publish.rights;

/// What the contract with a wire allows.
///
/// @param text of its stories, and of all that is in them
/// @param pictures of their pictures besides
/// @param unknown what becomes of terms within a story that cannot be understood
public record WireRights(Restriction text, Restriction pictures, UnknownTerms unknown) {
    /// All.
    public static final WireRights FREE = new WireRights(Restriction.NONE, Restriction.NONE, UnknownTerms.REFUSE);
}
