package news.dateline.publish.fold;

import java.util.List;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.WireStory;

/// A version of which only what it says about the story counts, and not the story. So a ledger's entry is hardly larger
/// than the one version whose content may stand, and a kill fits into it whatever the kill's own content is.
final class WithoutContent {
    private WithoutContent() {}

    static WireStory of(WireStory story) {
        return WireStory.newBuilder(story)
                .setHeadlines(List.of())
                .setDescriptions(List.of())
                .setBody(new Body("", List.of()))
                .setPictures(List.of())
                .setSubjects(List.of())
                .setKeywords(List.of())
                .setLinks(List.of())
                .build();
    }
}
