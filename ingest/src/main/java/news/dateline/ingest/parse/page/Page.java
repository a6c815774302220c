package news.dateline.ingest.parse.page;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.parse.Notes;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Unparsed;
import org.jspecify.annotations.Nullable;

/// A page while it is being taken apart.
final class Page {
    private final String headline;
    private final Notes notes;
    private final List<String> bylines = new ArrayList<>();
    private final List<String> standfirst = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Unparsed> unparsed = new ArrayList<>();
    private @Nullable String credit;

    Page(String headline, Notes notes) {
        this.headline = headline;
        this.notes = notes;
    }

    String headline() {
        return headline;
    }

    Notes notes() {
        return notes;
    }

    List<String> bylines() {
        return bylines;
    }

    List<String> standfirst() {
        return standfirst;
    }

    List<Picture> pictures() {
        return pictures;
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    List<Unparsed> unparsed() {
        return unparsed;
    }

    @Nullable
    String credit() {
        return credit;
    }

    void credit(String source) {
        credit = source;
    }

    /// Keeps what is not the story's, with where it stood.
    void setAside(Block block) {
        unparsed.add(new Unparsed("page/" + block.place(), block.text()));
    }

    void picture(@Nullable String caption, @Nullable String pictureCredit) {
        pictures.add(Picture.newBuilder()
                .setCaption(caption)
                .setCredit(pictureCredit)
                .build());
    }
}
