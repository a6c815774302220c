package news.dateline.publish.ready;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.Rendition;
import org.jspecify.annotations.Nullable;

/// A story of which every string is fit to leave: text is readable, addresses lead to the web or to mail.
final class Cleaned {
    private Cleaned() {}

    static ReadyStory of(ReadyStory.Builder draft) {
        draft.setLinks(draft.getLinks().stream().map(Cleaned::link).toList())
                .setPictures(draft.getPictures().stream().map(Cleaned::picture).toList())
                .setTopics(draft.getTopics().stream().map(Cleaned::concept).toList());
        return CleanTexts.of(draft.build());
    }

    private static Link link(Link link) {
        return Link.newBuilder(link)
                .setHref(only(link.getHref(), Addresses::link))
                .build();
    }

    private static Picture picture(Picture picture) {
        List<Rendition> renditions = picture.getRenditions().stream()
                .map(rendition -> Rendition.newBuilder(rendition)
                        .setHref(only(rendition.getHref(), Addresses::web))
                        .build())
                .toList();
        return Picture.newBuilder(picture).setRenditions(renditions).build();
    }

    private static ConceptRef concept(ConceptRef concept) {
        return ConceptRef.newBuilder(concept)
                .setUri(only(concept.getUri(), Addresses::name))
                .build();
    }

    private static @Nullable String only(Optional<String> address, Function<String, Optional<String>> kind) {
        return address.flatMap(kind).orElse(null);
    }
}
