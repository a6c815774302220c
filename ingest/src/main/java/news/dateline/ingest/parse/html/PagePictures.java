package news.dateline.ingest.parse.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;

/// The pictures of the story: those in the article, and those that the page names for machines and does not show there.
///
/// @param all in this order
record PagePictures(List<Picture> all) {
    PagePictures(Metadata metadata, List<Picture> inArticle) {
        this(joined(metadata, inArticle));
    }

    private static List<Picture> joined(Metadata metadata, List<Picture> inArticle) {
        Set<String> shown = new HashSet<>();
        inArticle.forEach(picture ->
                picture.getRenditions().forEach(rendition -> rendition.getHref().ifPresent(shown::add)));
        List<Picture> all = new ArrayList<>(inArticle);
        for (Thing image :
                metadata.article().map(thing -> thing.things("image")).orElse(List.of())) {
            Optional<String> address = image.text("url").or(() -> image.text("contentUrl"));
            if (address.isPresent() && shown.add(address.get())) {
                all.add(picture(image, address.get()));
            }
        }
        return all;
    }

    private static Picture picture(Thing image, String address) {
        return Picture.newBuilder()
                .setCaption(image.text("caption")
                        .or(() -> image.text("description"))
                        .orElse(null))
                .setCredit(
                        image.text("creditText").or(() -> image.text("creator")).orElse(null))
                .setRights(rights(image))
                .setRenditions(List.of(Rendition.newBuilder().setHref(address).build()))
                .build();
    }

    private static List<RightsInfo> rights(Thing image) {
        Optional<String> holder = image.text("copyrightHolder");
        List<LocalizedText> notices = texts(image.text("copyrightNotice").stream());
        List<LocalizedText> terms =
                texts(Stream.of("license", "acquireLicensePage").flatMap(name -> image.text(name).stream()));
        return holder.isEmpty() && notices.isEmpty() && terms.isEmpty()
                ? List.of()
                : List.of(new RightsInfo(holder.orElse(null), notices, terms, List.of(), List.of()));
    }

    private static List<LocalizedText> texts(Stream<String> words) {
        return words.map(text -> new LocalizedText(text, null, null)).toList();
    }
}
