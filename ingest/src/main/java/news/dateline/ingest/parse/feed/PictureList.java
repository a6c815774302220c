package news.dateline.ingest.parse.feed;

import java.util.ArrayList;
import java.util.List;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;

/// The pictures of a story, each once: a feed tells of one in its metadata, as an enclosure and in its text. What is
/// said first counts, and what is said later fills what is missing.
final class PictureList {
    private final List<Picture> pictures = new ArrayList<>();

    /// Adds a picture that has at least one address.
    void add(Picture picture) {
        for (int i = 0; i < pictures.size(); i++) {
            if (isSame(pictures.get(i), picture)) {
                pictures.set(i, filled(pictures.get(i), picture));
                return;
            }
        }
        pictures.add(picture);
    }

    List<Picture> all() {
        return pictures;
    }

    private static boolean isSame(Picture known, Picture other) {
        return known.getRenditions().stream()
                .flatMap(rendition -> rendition.getHref().stream())
                .anyMatch(href -> other.getRenditions().stream()
                        .anyMatch(rendition ->
                                rendition.getHref().filter(href::equals).isPresent()));
    }

    private static Picture filled(Picture known, Picture other) {
        return Picture.newBuilder(known)
                .setHeadline(known.getHeadline().or(other::getHeadline).orElse(null))
                .setCaption(known.getCaption().or(other::getCaption).orElse(null))
                .setCredit(known.getCredit().or(other::getCredit).orElse(null))
                .setAltText(known.getAltText().or(other::getAltText).orElse(null))
                .setRights(rights(known, other))
                .setRenditions(renditions(known, other))
                .build();
    }

    // Terms for machines count wherever they are said.
    private static List<RightsInfo> rights(Picture known, Picture other) {
        if (known.getRights().isEmpty()) {
            return other.getRights();
        }
        List<RightsInfo> rights = new ArrayList<>(known.getRights());
        other.getRights().stream()
                .filter(info -> !info.getPolicies().isEmpty() && !rights.contains(info))
                .forEach(rights::add);
        return rights;
    }

    private static List<Rendition> renditions(Picture known, Picture other) {
        List<Rendition> renditions = new ArrayList<>(known.getRenditions());
        for (Rendition rendition : other.getRenditions()) {
            boolean there = renditions.stream().anyMatch(one -> one.getHref().equals(rendition.getHref()));
            if (!there) {
                renditions.add(rendition);
            }
        }
        return renditions;
    }
}
