package news.dateline.enrich.duplicate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.schemas.Priorities;
import news.dateline.schemas.model.Likeness;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.SignedStory;
import news.dateline.schemas.model.StoryVersion;
import news.dateline.schemas.model.WireStory;

/// Signs stories and compares signed stories.
public final class SignedStories {
    private static final Comparator<SignedStory> EARLIEST = Comparator.comparing(SignedStory::getSince)
            .thenComparing(signed -> signed.getStory().getStoryId());

    private SignedStories() {}

    /// A version with the signature of its text, as yet like no other; empty when its text is too short.
    public static Optional<SignedStory> of(WireStory story) {
        return signature(story)
                .map(signature -> new SignedStory(
                        version(story),
                        story.getReceivedAt(),
                        story.getReceivedAt(),
                        signature.toBytes(),
                        Likenesses.alone(story.getId(), story.getReceivedAt())));
    }

    // Headlines are each wire's own. Descriptions often repeat the first paragraph; they count where there is no body,
    // as in many feeds.
    private static Optional<Signature> signature(WireStory story) {
        List<String> body = story.getBody().getParagraphs();
        return Signature.of(body)
                .or(() -> Signature.of(
                        Stream.concat(story.getDescriptions().stream().map(LocalizedText::getText), body.stream())
                                .toList()));
    }

    private static StoryVersion version(WireStory story) {
        return new StoryVersion(
                story.getId(),
                story.getTraceId(),
                story.getWire(),
                story.getVersion(),
                story.getReceivedAt(),
                Priorities.of(story));
    }

    /// A newer version of a story that is known: it has been there since its first version did. The same text again
    /// keeps what was found for it.
    public static SignedStory newer(SignedStory known, SignedStory newer) {
        boolean sameText = haveSameText(known, newer);
        return new SignedStory(
                newer.getStory(),
                known.getSince(),
                sameText ? known.getSignedAt() : newer.getSignedAt(),
                newer.getSignature(),
                sameText
                        ? known.getLikeness()
                        : Likenesses.alone(newer.getStory().getStoryId(), known.getSince()));
    }

    /// Whether the texts cannot be told apart by their signatures.
    public static boolean haveSameText(SignedStory one, SignedStory other) {
        return one.getSignature().equals(other.getSignature());
    }

    /// A story, knowing which of some earlier ones it repeats; later ones do not matter to it.
    public static SignedStory compareAll(SignedStory story, Collection<SignedStory> others) {
        SignedStory compared = story;
        for (SignedStory other : others) {
            if (isEarlier(other, story)) {
                compared = compare(compared, other);
            }
        }
        return compared;
    }

    /// Whether `one` was there first.
    public static boolean isEarlier(SignedStory one, SignedStory other) {
        return EARLIEST.compare(one, other) < 0;
    }

    /// `later`, knowing that it repeats `earlier` if the two are alike; versions of one story never are.
    public static SignedStory compare(SignedStory later, SignedStory earlier) {
        double similarity = Signature.of(later.getSignature()).similarity(Signature.of(earlier.getSignature()));
        boolean sameStory =
                later.getStory().getStoryId().equals(earlier.getStory().getStoryId());
        if (sameStory || similarity < Signature.ALIKE) {
            return later;
        }
        return with(later, Likenesses.both(later.getLikeness(), Likenesses.repeating(earlier, similarity)));
    }

    private static SignedStory with(SignedStory story, Likeness likeness) {
        return new SignedStory(story.getStory(), story.getSince(), story.getSignedAt(), story.getSignature(), likeness);
    }
}
