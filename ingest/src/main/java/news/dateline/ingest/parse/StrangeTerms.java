package news.dateline.ingest.parse;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsConditionKind;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;

/// What was not understood of the terms for machines that a story and its pictures bring.
final class StrangeTerms {
    /// A person who reads as many knows enough.
    private static final int MOST = 10;

    private StrangeTerms() {}

    static List<String> of(WireStory.Builder story) {
        Stream<RightsInfo> ofPictures = story.getPictures().stream().flatMap(picture -> picture.getRights().stream());
        return Stream.concat(story.getRights().stream(), ofPictures)
                .flatMap(info -> info.getPolicies().stream())
                .flatMap(policy -> policy.getRules().stream())
                .flatMap(rule -> rule.getConditions().stream())
                .filter(condition -> condition.getAbout() == RightsConditionKind.NOT_UNDERSTOOD)
                .map(RightsCondition::getValues)
                .flatMap(List::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
