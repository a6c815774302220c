package news.dateline.enrich.duplicate;

import java.util.Optional;
import news.dateline.schemas.model.LaneAnswer;
import news.dateline.schemas.model.SignedStory;
import news.dateline.schemas.model.StoryCluster;
import org.jspecify.annotations.Nullable;

/// Puts the answers of the lanes about one version together. A version is told of once all have answered, and again
/// whenever more is known.
public final class LaneAnswers {
    private static final int ALL = (1 << Bands.LANES) - 1;

    private LaneAnswers() {}

    /// What one lane knows.
    public static LaneAnswer of(SignedStory story, int lane) {
        return new LaneAnswer(story.getStory(), 1 << lane, story.getLikeness());
    }

    /// All that is known. Of two versions that came in the same instant the higher one counts.
    public static LaneAnswer both(@Nullable LaneAnswer known, LaneAnswer answer) {
        if (known == null || known.getStory().getVersion() < answer.getStory().getVersion()) {
            return answer;
        }
        if (known.getStory().getVersion() > answer.getStory().getVersion()) {
            return known;
        }
        return new LaneAnswer(
                answer.getStory(),
                known.getLanes() | answer.getLanes(),
                Likenesses.both(known.getLikeness(), answer.getLikeness()));
    }

    /// What is to be told after an answer, if anything.
    ///
    /// @param before what was known
    /// @param now what is known
    public static Optional<StoryCluster> news(@Nullable LaneAnswer before, LaneAnswer now) {
        boolean told = before != null
                && before.getLanes() == ALL
                && before.getStory().equals(now.getStory())
                && before.getLikeness().equals(now.getLikeness());
        return told || now.getLanes() != ALL
                ? Optional.empty()
                : Optional.of(new StoryCluster(now.getStory(), Likenesses.cluster(now.getLikeness())));
    }
}
