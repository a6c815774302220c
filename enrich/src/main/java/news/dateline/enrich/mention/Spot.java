package news.dateline.enrich.mention;

import java.util.List;
import news.dateline.enrich.gazetteer.PlaceName;
import news.dateline.schemas.model.Mention;

/// A name of a place in a text, before it is known which place of that name is meant.
///
/// @param in the text
/// @param from index of the name's first token
/// @param to index behind its last token
/// @param senses what is called so
/// @param reading what part the name plays there
public record Spot(TokenText in, int from, int to, List<PlaceName> senses, Reading reading) {
    /// Copies the list.
    public Spot {
        senses = List.copyOf(senses);
    }

    /// The same name played otherwise.
    public Spot as(Reading other) {
        return new Spot(in, from, to, senses, other);
    }

    /// The same words as names of other places.
    Spot named(List<PlaceName> others) {
        return new Spot(in, from, to, others, reading);
    }

    /// The name as the gazetteer has it.
    public String name() {
        return senses.getFirst().text();
    }

    /// The name as it stands in the text.
    public String text() {
        return in.field().text().substring(first().begin(), last().end());
    }

    /// Unicode code points in the text before the name.
    public int start() {
        return first().start();
    }

    /// Whether this name stands behind the comma that follows another: `Ontario` in `London, Ontario`.
    public boolean behindCommaOf(Spot other) {
        return other.in.field().equals(in.field()) && from == other.to + 1 && in.is(other.to, ",");
    }

    /// The mention of it, in the form that leaves the stage.
    public Mention mention() {
        String text = text();
        return Mention.newBuilder()
                .setField(in.field().field().word())
                .setIndex(in.field().index())
                .setStart(start())
                .setEnd(start() + text.codePointCount(0, text.length()))
                .setText(text)
                .build();
    }

    private Token first() {
        return in.tokens().get(from);
    }

    private Token last() {
        return in.tokens().get(to - 1);
    }
}
