package news.dateline.enrich.mention;

/// Where a name stands and what type of thing it names, before anything is known of what it means.
///
/// @param text index of the text within the story
/// @param from index of the name's first token
/// @param to index behind its last token
/// @param type what type of thing it names; a nationality is [NameType#MISC]
public record NameSpan(int text, int from, int to, NameType type) {
    boolean isAt(int start, int end) {
        return from == start && to == end;
    }

    boolean holds(Spot spot) {
        return from <= spot.from() && spot.to() <= to;
    }
}
