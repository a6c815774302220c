package news.dateline.publish.ready;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;

/// Lets the mentions in captions stay true when pictures stay out: those of a picture that is gone go, the others count
/// the pictures that are left.
final class CaptionMentions {
    private static final String CAPTION = "caption";

    private CaptionMentions() {}

    /// @param places of the pictures that stay out, from 0
    static Enrichment without(Enrichment enrichment, SortedSet<Integer> places) {
        List<FoundEntity> entities = enrichment.getEntities().stream()
                .map(entity -> FoundEntity.newBuilder(entity)
                        .setMentions(entity.getMentions().stream()
                                .flatMap(mention -> without(mention, places))
                                .toList())
                        .build())
                .toList();
        return Enrichment.newBuilder(enrichment).setEntities(entities).build();
    }

    private static Stream<Mention> without(Mention mention, SortedSet<Integer> places) {
        if (!mention.getField().equals(CAPTION)) {
            return Stream.of(mention);
        }
        int place = mention.getIndex();
        return places.contains(place)
                ? Stream.empty()
                : Stream.of(Mention.newBuilder(mention)
                        .setIndex(place - places.headSet(place).size())
                        .build());
    }
}
