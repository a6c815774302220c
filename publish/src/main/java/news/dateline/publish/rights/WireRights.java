package news.dateline.publish.rights;

/// What the contract with a wire allows.
///
/// @param text of its stories, and of all that is in them
/// @param pictures of their pictures besides
public record WireRights(Restriction text, Restriction pictures) {
    /// All.
    public static final WireRights FREE = new WireRights(Restriction.NONE, Restriction.NONE);
}
