package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Deadline;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.enrich.text.Token;
import news.dateline.enrich.text.TokenText;
import news.dateline.enrich.text.Tokens;
import news.dateline.enrich.text.WordSet;

/// Finds the names in a story by rules, in time linear in its length. Safe to share between threads.
public final class MentionFinder {
    // About so many different ones has a story of some length.
    private static final int SMALL_WORDS = 256;

    private final Lexicon lexicon;
    private final Phrases phrases = Phrases.standard();
    private final NameTagger tagger;

    /// A finder by the rules alone, with the words that come with Dateline.
    public MentionFinder() {
        this(NameTagger.rules());
    }

    /// A finder whose last word has a tagger.
    public MentionFinder(NameTagger tagger) {
        this.lexicon = Lexicon.standard();
        this.tagger = tagger;
    }

    /// The names in a story, text by text in reading order.
    ///
    /// @param reference what is known
    public List<Spot> find(StoryText story, Reference reference) {
        return find(story, reference, Deadline.none());
    }

    /// The names in as much of a story as there is time for; the deadline knows where that ended.
    public List<Spot> find(StoryText story, Reference reference, Deadline deadline) {
        return tagger.names(read(story, reference, deadline));
    }

    /// A story with what the rules find in it.
    public ReadStory read(StoryText story, Reference reference) {
        return read(story, reference, Deadline.none());
    }

    private ReadStory read(StoryText story, Reference reference, Deadline deadline) {
        List<TokenText> texts = cut(story, deadline);
        WordSet small = smallWords(texts);
        List<Spot> spots = new ArrayList<>();
        List<Doubt> doubtful = new ArrayList<>();
        List<Passage> passages = new ArrayList<>(texts.size());
        for (TokenText text : texts) {
            if (deadline.stopsSearching(text.field())) {
                break;
            }
            Passage passage = new Passage(text, lexicon, reference.names(), small);
            passages.add(passage);
            Scanner scanner = new Scanner(passage, phrases);
            scanner.scan(deadline);
            spots.addAll(scanner.spots());
            doubtful.addAll(scanner.doubtful());
        }
        return new ReadStory(passages, new Memory(spots).complete(Clubs.throughout(spots), doubtful));
    }

    private static List<TokenText> cut(StoryText story, Deadline deadline) {
        List<TokenText> texts = new ArrayList<>();
        for (TextField field : story.fields()) {
            texts.add(TokenText.of(field, deadline));
            if (deadline.stopped().isPresent()) {
                break;
            }
        }
        return texts;
    }

    private static WordSet smallWords(List<TokenText> texts) {
        WordSet small = new WordSet(SMALL_WORDS);
        for (TokenText text : texts) {
            Tokens tokens = text.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                if (token.isSmall()) {
                    small.add(token);
                }
            }
        }
        return small;
    }
}
