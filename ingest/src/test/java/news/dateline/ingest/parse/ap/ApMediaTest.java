package news.dateline.ingest.parse.ap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Text, pictures and links of an AP item.
class ApMediaTest {
    private static final String MAIN = "'main':{'mimetype':'image/jpeg','href':'https://media.example/m.jpg',"
            + "'width':4800,'height':3200,'sizeinbytes':2811904,'rel':'Main'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'nitf':{'body.content':'<body.content><block><p>Cars rolled.</p></block></body.content>'}",
                "'story':{'body_html':'<p>Cars rolled.</p>'}",
                "'nitf':'<nitf><body><body.content><p>Cars rolled.</p></body.content></body></nitf>'"
            })
    void readsTheTextFromTheRenditionThatCarriesIt(String rendition) {
        WireStory story = Ap.with("'renditions':{" + rendition + "}");

        assertThat(story.getBody().getParagraphs()).containsExactly("Cars rolled.");
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void readsTheTextThatWasPutIntoTheItemOrBesideIt() {
        assertThat(Ap.with("'nitf':{'body_html':'<p>Inside.</p>'}").getBody().getParagraphs())
                .containsExactly("Inside.");
        assertThat(Ap.story(Ap.answer(Ap.item(""), "'nitf':{'guid':null,'body_html':'<p>Beside.</p>'}"))
                        .getBody()
                        .getParagraphs())
                .containsExactly("Beside.");
    }

    @Test
    void takesByLineAndDatelineFromANitfHead() {
        String nitf = "<?xml version='1.0' encoding='ISO-8859-1'?><!DOCTYPE nitf SYSTEM 'nitf-3-4.dtd'><nitf><head>"
                + "<title>Not for readers</title></head><body><body.head><hedline><hl1>Zürich lake rises</hl1></hedline>"
                + "<byline>By OLA BERG</byline><dateline>ZURICH</dateline></body.head><body.content><p>It rained.</p>"
                + "<media media-type='image'><media-reference source='lake.jpg'/></media></body.content></body></nitf>";
        String item = "{'altids':{'itemid':'z'},'version':0,'signals':['newscontent'],'nitf':\""
                + nitf.replace("'", "\\u0027") + "\"}";

        WireStory story = Ap.story(Ap.json(item));

        assertThat(story.getHeadlines())
                .singleElement()
                .satisfies(text -> assertThat(text.getText()).isEqualTo("Zürich lake rises"));
        assertThat(story.getBylines()).containsExactly("By OLA BERG");
        assertThat(story.getDateline()).contains("ZURICH");
        assertThat(story.getInferred()).contains("headlines", "bylines", "dateline");
        assertThat(story.getBody().getParagraphs()).containsExactly("It rained.");
        assertThat(story.getPictures()).hasSize(1);
        assertThat(TestWires.repairs(story)).contains("HEADLINE_FROM_BODY", "BODY_PART_SET_ASIDE");
    }

    @Test
    void doesNotRepeatTheHeadlineInTheBody() {
        WireStory story = Ap.with("'nitf':{'body_html':'<h1>Tunnel opens in Bergen</h1><p>Cars rolled.</p>'},"
                + "'bylines':[{'by':'By OLA BERG'}],'located':'BERGEN'");

        assertThat(story.getBody().getParagraphs()).containsExactly("Cars rolled.");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_REPEATED");
    }

    @Test
    void readsNitfThatIsNotWellFormedAsBrowsersDo() {
        WireStory story = Ap.with("'nitf':'<nitf><body><p>Cars rolled.<p>And trucks.</body>'");

        assertThat(story.getBody().getParagraphs()).containsExactly("Cars rolled.", "And trucks.");
    }

    @Test
    void linksToTheTextsThatItDoesNotHave() {
        WireStory story = Ap.with("'renditions':{'nitf':{'title':'NITF Story Download','mimetype':'text/xml',"
                + "'href':'https://media.example/1?format=NITF'},'script':{'mimetype':'text/xml'}},"
                + "'links':[{'href':'https://news.example/t','rel':'canonical'},{'rel':'none'}],"
                + "'derivedfrom':['tag:ap.org,2026:1'],'refersto':'tag:ap.org,2026:2'");

        assertThat(story.getBody().getParagraphs()).isEmpty();
        assertThat(story.getLinks())
                .containsExactly(
                        new Link("canonical", null, "https://news.example/t", null, null, null),
                        new Link("derivedfrom", "tag:ap.org,2026:1", null, null, null, null),
                        new Link("refersto", "tag:ap.org,2026:2", null, null, null, null),
                        new Link(
                                "rendition:nitf",
                                null,
                                "https://media.example/1?format=NITF",
                                null,
                                "text/xml",
                                "NITF Story Download"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "graphic"})
    void givesAPictureItemsWordsAndRightsToThePicture(String type) {
        WireStory story = Ap.with("'type':'" + type + "','description_caption':'A girl.','title':'EU-Kites',"
                + "'description_creditline':'HARBOUR PRESS','usageterms':['No prints.'],'renditions':{" + MAIN
                + ",'thumbnail':[{'mimetype':'Image/JPEG','href':'https://media.example/t.jpg'}],"
                + "'caption_nitf':{'mimetype':'text/xml','href':'https://media.example/c'},'odd':3}");

        Picture picture = story.getPictures().getFirst();
        assertThat(story.getPictures()).hasSize(1);
        assertThat(picture.getId()).contains("5d0c2f8e");
        assertThat(picture.getHeadline()).contains("Tunnel opens in Bergen");
        assertThat(picture.getCaption()).contains("A girl.");
        assertThat(picture.getCredit()).contains("HARBOUR PRESS");
        assertThat(picture.getRights()).isEqualTo(story.getRights()).hasSize(1);
        assertThat(picture.getRenditions())
                .containsExactly(
                        new Rendition("main", "https://media.example/m.jpg", "image/jpeg", 4800, 3200, 2811904L),
                        new Rendition("thumbnail", "https://media.example/t.jpg", "Image/JPEG", null, null, null));
        assertThat(story.getLinks())
                .extracting(link -> link.getRel().orElse(""))
                .containsExactly("rendition:caption_nitf");
    }

    @Test
    void givesAPictureOfATextNoneOfTheTextsRights() {
        WireStory story = Ap.with("'type':'text','usageterms':['No prints.'],'renditions':{" + MAIN + "}");

        assertThat(story.getPictures()).singleElement().satisfies(picture -> {
            assertThat(picture.getRights()).isEmpty();
            assertThat(picture.getCaption()).isEmpty();
        });
    }

    @Test
    void linksToAssociatedItemsThatBringNoPicture() {
        WireStory story = Ap.with("'associations':{'1':{'altids':{'itemid':'0b7e'},'version':0,'type':'picture',"
                + "'headline':'Norway Tunnel','uri':'https://media.example/0b7e'},'2':{'headline':'Nameless'}}");

        assertThat(story.getLinks())
                .containsExactly(
                        new Link(
                                "association:picture", "0b7e", "https://media.example/0b7e", 0L, null, "Norway Tunnel"),
                        new Link("association", null, null, null, null, "Nameless"));
    }

    @Test
    void givesAnAssociatedPictureItsOwnWordsAndRights() {
        WireStory story = Ap.with("'usageterms':['Text: no sales.'],'associations':[{'altids':{'itemid':'0b7e'},"
                + "'headline':'Norway Tunnel','description_caption':'A car.','description_creditline':'O. BERG',"
                + "'copyrightnotice':'Copyright O. Berg','renditions':{" + MAIN + "}},"
                + "{'renditions':{" + MAIN + "},'usageterms':'Ask.'},{'renditions':{" + MAIN + "}}]");

        assertThat(story.getPictures()).hasSize(3);
        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getId()).contains("0b7e");
        assertThat(picture.getCaption()).contains("A car.");
        assertThat(picture.getCredit()).contains("O. BERG");
        assertThat(picture.getRights()).hasSize(1).isNotEqualTo(story.getRights());
        assertThat(story.getPictures().get(1).getRights()).hasSize(1);
        assertThat(story.getPictures().getLast().getRights()).isEmpty();
    }

    @Test
    void takesTheWholeAssociatedItemWhereItCameWithTheAnswer() {
        String item = Ap.item("'associations':{'1':{'altids':{'itemid':'0b7e'},'type':'picture','headline':'Tunnel'},"
                + "'2':{'altids':{'itemid':'77'},'type':'picture','headline':'Pier'}}");
        String whole = "'associations':{'1':{'data':{'item':{'altids':{'itemid':'0b7e'},'headline':'Whole',"
                + "'renditions':{" + MAIN + "}}}},'2':{'item':{'altids':{'itemid':'77'},'headline':'No image'}}}";

        WireStory story = Ap.story(Ap.answer(item, whole));

        assertThat(story.getPictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.getHeadline()).contains("Whole"));
        assertThat(story.getLinks())
                .singleElement()
                .satisfies(link -> assertThat(link.getTitle()).contains("Pier"));
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void keepsRenditionsThatAreNeitherImageNorAddress() {
        WireStory story = Ap.with("'renditions':{'main':{'type':'video','duid':'vid-360p'}}");

        assertThat(List.of(story.getPictures(), story.getLinks())).allMatch(List::isEmpty);
        assertThat(story.getUnparsed())
                .containsExactly(
                        new Unparsed("item/renditions/main/type", "video"),
                        new Unparsed("item/renditions/main/duid", "vid-360p"));
    }
}
