package news.dateline.ingest.parse.newsml1;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures beside a text, and pictures alone.
class NewsMl1PictureTest {
    private static final String PICTURE_LINES =
            "<NewsLines><HeadLine>The new bridge</HeadLine><CreditLine>Rheinfoto</CreditLine>"
                    + "<CopyrightLine>© Rheinfoto</CopyrightLine></NewsLines>";

    @Test
    void aPictureHasItsOwnWordsCreditRightsAndRenditions() {
        String rights =
                "<RightsMetadata><UsageRights><UsageType>Editorial only</UsageType></UsageRights></RightsMetadata>";

        WireStory story = NewsMl1.story(
                NewsMl1.withComponent("<NewsLines><HeadLine>Bridge</HeadLine><CreditLine>Rheinpost</CreditLine>"
                        + "<CopyrightLine>© Rheinpost</CopyrightLine></NewsLines>" + NewsMl1.TEXT
                        + "<NewsComponent Duid='p1'>" + PICTURE_LINES + rights + caption("The bridge on Sunday.")
                        + "<NewsComponent><Role FormalName='HighDef'/>"
                        + "<ContentItem Href='b-high.jpg'><MediaType FormalName='Photo'/><Format FormalName='JPG'/><MimeType FormalName='image/jpeg'/>"
                        + "<Characteristics><SizeInBytes>102587</SizeInBytes><Property FormalName='Width' Value='768'/>"
                        + "<Property FormalName='PixelHeight' Value='512'/><Property FormalName='Colour' Value='yes'/></Characteristics></ContentItem></NewsComponent>"
                        + photo("Thumbnail", "b-thumb.jpg") + "</NewsComponent>"));

        Picture picture = story.getPictures().getFirst();
        assertThat(story.getPictures()).hasSize(1);
        assertThat(picture.getId()).contains("p1");
        assertThat(picture.getHeadline()).contains("The new bridge");
        assertThat(picture.getCaption()).contains("The bridge on Sunday.");
        assertThat(picture.getCredit()).contains("Rheinfoto");
        assertThat(picture.getRights())
                .flatExtracting(RightsInfo::getCopyrightNotices)
                .extracting(LocalizedText::getText)
                .containsExactly("© Rheinfoto");
        assertThat(picture.getRights())
                .flatExtracting(RightsInfo::getUsageTerms)
                .extracting(LocalizedText::getText)
                .containsExactly("Editorial only");
        assertThat(picture.getRenditions())
                .containsExactly(
                        new Rendition("HighDef", "b-high.jpg", "image/jpeg", 768, 512, 102_587L),
                        new Rendition("Thumbnail", "b-thumb.jpg", null, null, null, null));
        assertThat(story.getRights())
                .flatExtracting(RightsInfo::getCopyrightNotices)
                .extracting(LocalizedText::getText)
                .containsExactly("© Rheinpost");
        assertThat(story.getCreditline()).contains("Rheinpost");
        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(NewsMl1.unparsed(story)).anyMatch(path -> path.endsWith("Characteristics/Property/@FormalName"));
    }

    @Test
    void theTextsRightsDoNotCoverAPicture() {
        WireStory story = NewsMl1.story(
                NewsMl1.withComponent("<NewsLines><HeadLine>Bridge</HeadLine><CopyrightLine>© Rheinpost</CopyrightLine>"
                        + "<CreditLine>Rheinpost</CreditLine></NewsLines>" + NewsMl1.TEXT + "<NewsComponent>"
                        + photo("Main", "b.jpg") + "</NewsComponent>"
                        + "<ContentItem Href='c.jpg' Duid='c'><MediaType FormalName='Photo'/></ContentItem>"));

        assertThat(story.getPictures()).hasSize(2).allSatisfy(picture -> {
            assertThat(picture.getRights()).isEmpty();
            assertThat(picture.getCredit()).isEmpty();
            assertThat(picture.getCaption()).isEmpty();
        });
        assertThat(story.getPictures().getFirst().getId()).contains("c");
    }

    @Test
    void aPictureItemsWordsAndRightsAreItsPictures() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(PICTURE_LINES
                + caption("The bridge on Sunday.")
                + photo("HighDef", "b.jpg")
                + photo("Thumbnail", "t.jpg")));

        assertThat(story.getPictures()).hasSize(1);
        assertThat(story.getPictures().getFirst().getCaption()).contains("The bridge on Sunday.");
        assertThat(story.getPictures().getFirst().getRenditions()).hasSize(2);
        assertThat(story.getPictures().getFirst().getRights())
                .isEqualTo(story.getRights())
                .isNotEmpty();
        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("The new bridge");
        assertThat(story.getItemClass()).contains("ninat:picture");
        assertThat(story.getBody().getParagraphs()).isEmpty();
    }

    @Test
    void picturesWithWordsOfTheirOwnAreSeparate() {
        String first = "<NewsComponent><Role FormalName='Picture'/>" + title("The new bridge") + caption("On Sunday.")
                + photo("Image", "a.jpg") + "</NewsComponent>";
        String second = "<NewsComponent>" + caption("On Monday.") + photo("Image", "b.jpg") + "</NewsComponent>";
        String third =
                "<NewsComponent><NewsLines><ByLine>Lena Frei</ByLine></NewsLines><ContentItem Href='c.PNG'/></NewsComponent>";

        WireStory story = NewsMl1.story(NewsMl1.withComponent(
                NewsMl1.LINES + NewsMl1.TEXT + "<NewsComponent>" + first + second + third + "</NewsComponent>"));

        assertThat(story.getPictures())
                .extracting(picture -> picture.getCaption().orElse(null))
                .containsExactly("On Sunday.", "On Monday.", null);
        assertThat(story.getPictures().getFirst().getHeadline()).contains("The new bridge");
        assertThat(story.getPictures().get(2).getCredit()).contains("Lena Frei");
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void equivalentPicturesAreRenditionsOfOne() {
        String renditions = "<NewsComponent><NewsLines/><ContentItem Href='a.jpg'/></NewsComponent>".repeat(2);

        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + NewsMl1.TEXT
                + "<NewsComponent EquivalentsList='yes'>" + renditions + "</NewsComponent>"));

        assertThat(story.getPictures()).hasSize(1);
        assertThat(story.getPictures().getFirst().getRenditions()).hasSize(2);
    }

    @Test
    void wordsWithoutARoleInAPictureAreItsCaption() {
        WireStory story = NewsMl1.story(
                NewsMl1.withComponent(
                        NewsMl1.LINES + NewsMl1.TEXT + "<NewsComponent><Role FormalName='Photo'/>"
                                + "<AdministrativeMetadata><Creator><Party FormalName='Lena Frei'/></Creator></AdministrativeMetadata>"
                                + "<ContentItem><DataContent>The bridge\n on Sunday.</DataContent></ContentItem><ContentItem Href='a.jpg'><Format FormalName='JPEG Baseline'/></ContentItem></NewsComponent>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(story.getPictures().getFirst().getCaption()).contains("The bridge on Sunday.");
        assertThat(story.getPictures().getFirst().getCredit()).contains("Lena Frei");
        assertThat(story.getRepairs()).isEmpty();
    }

    @Test
    void theCaptionIsInTheItemsLanguage() {
        String french =
                "<NewsComponent xml:lang='fr'><Role FormalName='Caption'/><ContentItem><DataContent><p>Le pont.</p></DataContent></ContentItem></NewsComponent>";
        String german = french.replace("'fr'", "'de'").replace("Le pont.", "Die Brücke.");

        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + NewsMl1.TEXT + "<NewsComponent>" + french
                        + german + photo("Main", "a.jpg") + "</NewsComponent>")
                .replace("<NewsItem>", "<NewsItem xml:lang='de'>"));

        assertThat(story.getPictures().getFirst().getCaption()).contains("Die Brücke.");
        assertThat(story.getUnparsed()).anyMatch(rest -> rest.getValue().contains("Le pont."));
    }

    @Test
    void thePicturesOfAnotherStoryAreNotThisOnes() {
        String other = "<NewsComponent><NewsLines><HeadLine>Other</HeadLine></NewsLines>" + NewsMl1.TEXT
                + photo("Main", "other.jpg") + "</NewsComponent>";

        WireStory story = NewsMl1.story(NewsMl1.withComponent("<NewsComponent>" + NewsMl1.LINES + NewsMl1.TEXT
                + photo("Main", "a.jpg") + "</NewsComponent>" + other));

        assertThat(story.getPictures())
                .extracting(
                        picture -> picture.getRenditions().getFirst().getHref().orElseThrow())
                .containsExactly("a.jpg");
    }

    @Test
    void picturesInTheTextComeFirst() {
        WireStory story = NewsMl1.story(
                NewsMl1.withText("<p>Open.</p><media media-type='image'><media-reference source='in.jpg'/></media>")
                        .replace("</NewsComponent>", photo("Main", "a.jpg") + "</NewsComponent>"));

        assertThat(story.getPictures())
                .extracting(
                        picture -> picture.getRenditions().getFirst().getHref().orElseThrow())
                .containsExactly("in.jpg", "a.jpg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ContentItem Href='a'><MimeType FormalName='image/png'/></ContentItem>",
                "<ContentItem Href='a'><MediaType FormalName='Photo'/></ContentItem>",
                "<ContentItem Href='a'><MediaType FormalName='Graphic'/></ContentItem>",
                "<ContentItem Href='a'><Format FormalName='Jpeg'/></ContentItem>",
                "<ContentItem Href='a.gif'/>"
            })
    void knowsAPictureByWhatIsDeclaredOfIt(String content) {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + NewsMl1.TEXT + content));

        assertThat(story.getPictures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "wide", "1000000"})
    void keepsASizeThatIsNone(String size) {
        WireStory story = NewsMl1.story(
                NewsMl1.withComponent(NewsMl1.LINES + NewsMl1.TEXT + "<ContentItem Href='a.jpg'><Characteristics>"
                        + "<SizeInBytes>none</SizeInBytes><Property FormalName='Width' Value='" + size
                        + "'/></Characteristics></ContentItem>"));

        Rendition rendition = story.getPictures().getFirst().getRenditions().getFirst();
        assertThat(rendition).isEqualTo(new Rendition(null, "a.jpg", null, null, null, null));
        assertThat(NewsMl1.unparsed(story))
                .anyMatch(path -> path.endsWith("Property/@Value"))
                .anyMatch(path -> path.endsWith("SizeInBytes"));
    }

    @Test
    void aCaptionIsWhatReadersSeeOfIt() {
        String nitf =
                "<nitf><head><title>bridge.xml</title></head><body><body.content><p>On Sunday.</p><p>It rained.</p>"
                        + "</body.content></body></nitf>";

        WireStory told =
                NewsMl1.story(NewsMl1.withComponent(PICTURE_LINES + captionOf(nitf) + photo("HighDef", "b.jpg")));
        WireStory silent = NewsMl1.story(NewsMl1.withComponent(
                PICTURE_LINES + captionOf("<head>bridge.xml</head>") + photo("HighDef", "b.jpg")));

        assertThat(told.getPictures().getFirst().getCaption()).contains("On Sunday. It rained.");
        assertThat(NewsMl1.unparsed(told)).anyMatch(path -> path.endsWith("nitf/head"));
        assertThat(silent.getPictures().getFirst().getCaption()).isEmpty();
    }

    private static String captionOf(String data) {
        return "<NewsComponent><Role FormalName='Caption'/><ContentItem><DataContent>" + data
                + "</DataContent></ContentItem></NewsComponent>";
    }

    private static String caption(String text) {
        return "<NewsComponent><Role FormalName='Caption'/><ContentItem><MediaType FormalName='Text'/><DataContent><p>"
                + text + "</p></DataContent></ContentItem></NewsComponent>";
    }

    private static String title(String text) {
        return caption(text).replace("Caption", "Title");
    }

    private static String photo(String role, String href) {
        return "<NewsComponent><Role FormalName='" + role + "'/><ContentItem Href='" + href
                + "'><MediaType FormalName='Photo'/></ContentItem></NewsComponent>";
    }
}
