package news.dateline.enrich;

import java.time.Instant;
import java.util.List;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;

/// Stories as a wire would send them, with only what a test is about.
public final class WireStories {
    private WireStories() {}

    /// A story with a headline and paragraphs.
    public static WireStory.Builder story(String headline, String... paragraphs) {
        return WireStory.newBuilder()
                .setId("acme-20261123-1")
                .setTraceId("0af7651916cd43dd8448eb211c80319c")
                .setWire("acme")
                .setProvider("Acme")
                .setFormat("page")
                .setReceivedAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setGuid("20261123-1")
                .setContentHash("00")
                .setHeadlines(
                        List.of(LocalizedText.newBuilder().setText(headline).build()))
                .setBody(Body.newBuilder().setParagraphs(List.of(paragraphs)).build());
    }

    /// A picture with a caption.
    public static Picture picture(String caption) {
        return Picture.newBuilder().setCaption(caption).build();
    }
}
