package news.dateline.enrich.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.enrich.mention.NameSpan;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Passage;
import news.dateline.enrich.mention.ReadStory;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.text.Casing;

/// Goes through a story token by token, from left to right, and lets somebody choose each tag. Texts in which capitals
/// say little come last, when the others have shown what the story's words name. Words that can be in no name are
/// passed over.
final class Decoder {
    private final List<Passage> texts;
    private final List<Traits> traits;
    private final TypeCounts ruled;
    private final TypeCounts tagged = new TypeCounts();
    private final List<List<NameSpan>> spans = new ArrayList<>();
    private final int[] features = new int[Features.COUNT];

    /// Chooses a tag.
    interface Chooser {
        /// The tag of a token.
        ///
        /// @param features those of the token
        /// @param before the tag before it
        /// @param bond what is sure of the token
        int choose(int text, int token, int[] features, int before, Bond bond);
    }

    Decoder(ReadStory story) {
        this.texts = story.texts();
        this.traits = traits(story);
        this.ruled = Features.ruled(texts, traits);
        texts.forEach(text -> spans.add(new ArrayList<>()));
    }

    private static List<Traits> traits(ReadStory story) {
        List<Traits> traits = new ArrayList<>(story.texts().size());
        List<List<Spot>> spots = story.byText();
        for (int i = 0; i < spots.size(); i++) {
            traits.add(new Traits(story.texts().get(i), spots.get(i)));
        }
        return traits;
    }

    List<NameSpan> spans(Chooser chooser) {
        int[] order = IntStream.range(0, texts.size()).toArray();
        for (int text : order) {
            if (texts.get(text).text().casing() == Casing.SENTENCE) {
                decode(text, chooser);
            }
        }
        for (int text : order) {
            if (texts.get(text).text().casing() != Casing.SENTENCE) {
                decode(text, chooser);
            }
        }
        return spans.stream().flatMap(List::stream).toList();
    }

    private void decode(int text, Chooser chooser) {
        Passage in = texts.get(text);
        boolean[] candidate = traits.get(text).candidate;
        Features source = new Features(in, traits.get(text), ruled, tagged);
        int second = Tags.OUTSIDE;
        int before = Tags.OUTSIDE;
        int begin = 0;
        for (int i = 0; i < candidate.length; i++) {
            int tag = Tags.OUTSIDE;
            if (candidate[i]) {
                source.write(i, before, second, features);
                boolean last = i + 1 == candidate.length || !candidate[i + 1];
                boolean[] binds = traits.get(text).binds;
                Bond bond = Bond.of(i > 0 && binds[i - 1], binds[i], last);
                tag = chooser.choose(text, i, features, before, bond);
                if (!Tags.isOpen(before)) {
                    begin = i;
                }
                if (tag != Tags.OUTSIDE && !Tags.isOpen(tag)) {
                    found(new NameSpan(text, begin, i + 1, Tags.type(tag)));
                }
            }
            second = before;
            before = tag;
        }
    }

    private void found(NameSpan span) {
        spans.get(span.text()).add(span);
        NameType type = span.type();
        Passage in = texts.get(span.text());
        for (int i = span.from(); i < span.to(); i++) {
            if (in.token(i).isCapitalised()) {
                tagged.add(in.token(i).key(), type);
            }
        }
    }
}
