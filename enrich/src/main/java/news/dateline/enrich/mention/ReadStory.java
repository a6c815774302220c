package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import news.dateline.enrich.text.TokenText;

/// A story with the names that the rules find in it.
///
/// @param texts its texts in reading order
/// @param spots the names, text by text in reading order
public record ReadStory(List<Passage> texts, List<Spot> spots) {
    private static final Comparator<Spot> READING_ORDER = Comparator.comparingInt(Spot::from)
            .thenComparing(Comparator.comparingInt(Spot::to).reversed());

    /// Copies the lists.
    public ReadStory {
        texts = List.copyOf(texts);
        spots = List.copyOf(spots);
    }

    /// The names of each text, by where they begin, longer ones first.
    public List<List<Spot>> byText() {
        IdentityHashMap<TokenText, List<Spot>> found = new IdentityHashMap<>();
        List<List<Spot>> byText = new ArrayList<>(texts.size());
        for (Passage text : texts) {
            List<Spot> here = new ArrayList<>();
            found.put(text.text(), here);
            byText.add(here);
        }
        for (Spot spot : spots) {
            found.getOrDefault(spot.in(), List.of()).add(spot);
        }
        byText.forEach(here -> here.sort(READING_ORDER));
        return byText;
    }

    /// The names at these spans, with what is called so. Where the rules have the same name, theirs stays, with all
    /// that
    /// it could mean.
    ///
    /// @param spans names that do not overlap, text by text in reading order
    public List<Spot> named(List<NameSpan> spans) {
        return new Joining(this).of(spans);
    }
}
