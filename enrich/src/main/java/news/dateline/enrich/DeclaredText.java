package news.dateline.enrich;

/// What a wire calls a thing, cut to a length that an enrichment can take over several times. The story has all
/// of it.
public final class DeclaredText {
    /// Characters; names and addresses that wires declare have a hundred.
    public static final int MOST = 500;

    private DeclaredText() {}

    /// The text itself, or its begin and an ellipsis.
    public static String of(String declared) {
        if (declared.length() <= MOST) {
            return declared;
        }
        int end = Character.isHighSurrogate(declared.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return declared.substring(0, end) + "…";
    }
}
