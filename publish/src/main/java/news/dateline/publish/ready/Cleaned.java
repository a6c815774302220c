package news.dateline.publish.ready;

import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.Rendition;

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
        Optional<String> href = link.getHref().flatMap(Addresses::link);
        return href.equals(link.getHref())
                ? link
                : Link.newBuilder(link).setHref(href.orElse(null)).build();
    }

    private static Picture picture(Picture picture) {
        List<Rendition> renditions =
                picture.getRenditions().stream().map(Cleaned::rendition).toList();
        return renditions.equals(picture.getRenditions())
                ? picture
                : Picture.newBuilder(picture).setRenditions(renditions).build();
    }

    private static Rendition rendition(Rendition rendition) {
        Optional<String> href = rendition.getHref().flatMap(Addresses::web);
        return href.equals(rendition.getHref())
                ? rendition
                : Rendition.newBuilder(rendition).setHref(href.orElse(null)).build();
    }

    private static ConceptRef concept(ConceptRef concept) {
        Optional<String> uri = concept.getUri().flatMap(Addresses::name);
        return uri.equals(concept.getUri())
                ? concept
                : ConceptRef.newBuilder(concept).setUri(uri.orElse(null)).build();
    }
}
