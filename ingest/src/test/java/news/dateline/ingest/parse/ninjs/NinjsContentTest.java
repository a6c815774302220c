package news.dateline.ingest.parse.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an item carries: text, pictures, links.
class NinjsContentTest {
    private static final String PHOTO = "'photo':{'uri':'urn:photo','type':'picture','headline':'The quay',"
            + "'byline':'Bo Maes','description_text':'Swimmers at the quay.','usageterms':'With this story only.',"
            + "'renditions':{'original':{'href':'https://pictures.example/quay.jpg','mimetype':'image/jpeg',"
            + "'width':4000,'height':'3000','sizeinbytes':812345,'poi':{'x':1}}}}";

    @Test
    void takesMarkupBeforePlainTextAndKeepsTheOther() {
        WireStory story = Ninjs.story(Ninjs.one("'body_text':'It is clean.','body_html':'<p>It is <em>clean</em>.</p>"
                + "<p>And cold.</p>','body_nitf':'<nitf/>'"));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>It is <em>clean</em>.</p><p>And cold.</p>");
        assertThat(Ninjs.unparsed(story)).containsExactly("body_text", "body_nitf");
    }

    @Test
    void takesTextWhereTheMarkupIsEmpty() {
        WireStory story = Ninjs.story(Ninjs.one("'body_html':'<p> </p>','body_text':'It is clean.\\n\\nAnd cold.'"));

        assertThat(story.getBody().getParagraphs()).containsExactly("It is clean.", "And cold.");
        assertThat(TestWires.repairs(story)).contains("PARAGRAPHS_FROM_TEXT");
        assertThat(Ninjs.unparsed(story)).containsExactly("body_html");
    }

    @Test
    void takesTheMainBodyBeforeASidebar() {
        WireStory story = Ninjs.story(
                Ninjs.one("'body_sidebar_html':'<p>Locks.</p>','body_main_text':'It is clean.','body_notes':'x'"));

        assertThat(story.getBody().getParagraphs()).containsExactly("It is clean.");
    }

    @Test
    void takesABodyOfPicturesWhereThereIsNoText() {
        WireStory story = Ninjs.story(Ninjs.one("'body_html':'<figure><img src=https://p.example/1.jpg></figure>'"));

        assertThat(story.getPictures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'role':'text','value':'plain'},{'role':'html5','value':'<p>markup</p>'}|markup",
                "{'value':'plain'},{'contenttype':'text/html','value':'<p>markup</p>'}|markup",
                "{'contentType':'text/plain; charset=utf-8','value':'<p>plain'},{'role':'teaser','value':'<p>x</p>'}|<p>plain",
                "{'role':'main','value':'<p>first</p>'},{'role':'xhtml','value':'<p>second</p>'}|first",
                "{'role':'main','value':'<html><body>bare</body></html>'}|bare",
                "{'role':'main','value':'<div>bare</div>'}|bare",
                "{'contenttype':'application/nitf+xml','value':'<nitf><body><body.content><p>a</p></body.content></body></nitf>'}|a",
                "{'role':'nitf','value':'<nitf><body><body.content><p>a & b</p></body.content></body></nitf>'}|a & b",
                "{'value':'<body.content><p>a</p></body.content>'}|a",
                "{'role':'x'},{'value':'only'}|only"
            })
    void choosesAmongBodiesByRoleAndTypeAndLook(String bodies, String paragraph) {
        WireStory story = Ninjs.story("{'uri':'urn:a','bodies':[" + bodies + "]}");

        assertThat(story.getBody().getParagraphs()).containsExactly(paragraph);
    }

    @Test
    void saysThatItDoesNotUnderstandABody() {
        WireStory story =
                Ninjs.story("{'uri':'urn:a','bodies':[{'contentType':'application/xml','value':'<TT><A/></TT>'}],"
                        + "'edNote':'See attachment.'}");

        assertThat(story.getBody().getParagraphs()).isEmpty();
        assertThat(TestWires.repairs(story)).contains("CONTENT_NOT_UNDERSTOOD");
        assertThat(Ninjs.unparsed(story)).contains("bodies[0]/value");
    }

    @Test
    void takesWhatIsMissingFromTheBodyAndSetsAsideWhatIsAroundIt() {
        WireStory story = Ninjs.story("{'uri':'urn:a','language':'en','body_html':'<h1>Canal swum</h1><p>It is.</p>"
                + "<aside>More on water</aside>'}");

        assertThat(story.getHeadlines()).containsExactly(new LocalizedText("Canal swum", null, null));
        assertThat(story.getInferred()).contains("headlines");
        assertThat(TestWires.repairs(story)).contains("HEADLINE_FROM_BODY", "BODY_PART_SET_ASIDE");
    }

    @Test
    void takesBylineDatelineAndNotesFromNitf() {
        WireStory story = Ninjs.story(Ninjs.one("'body_nitf':'<nitf><body><body.head><byline>By An Claes</byline>"
                + "<dateline>GHENT</dateline></body.head><body.content><p>It is.</p><note>Check width.</note>"
                + "</body.content></body></nitf>'"));

        assertThat(story.getBylines()).containsExactly("By An Claes");
        assertThat(story.getDateline()).contains("GHENT");
        assertThat(story.getEdNotes()).containsExactly("Check width.");
        assertThat(story.getInferred()).contains("bylines", "dateline");
    }

    @Test
    void leavesBylineAndDatelineAsTheItemHasThem() {
        WireStory story = Ninjs.story(Ninjs.one("'byline':'Bo Maes','dateline':'BRUGES','body_nitf':'<nitf><body>"
                + "<body.head><byline>An</byline><dateline>GHENT</dateline></body.head><body.content><p>It is.</p>"
                + "</body.content></body></nitf>'"));

        assertThat(story.getBylines()).containsExactly("Bo Maes");
        assertThat(story.getDateline()).contains("BRUGES");
    }

    @Test
    void doesNotRepeatTheHeadlineInTheBody() {
        WireStory story = Ninjs.story(Ninjs.one("'body_html':'<h1>Canal in Ghent is swum again</h1><p>It is.</p>'"));

        assertThat(story.getBody().getParagraphs()).containsExactly("It is.");
        assertThat(TestWires.repairs(story)).contains("HEADLINE_REPEATED");
    }

    @Test
    void makesAPictureOfAnAssociatedOneWithItsOwnWordsAndRights() {
        WireStory story = Ninjs.story(Ninjs.one("'usageterms':'Belgium only.','associations':{" + PHOTO + "}"));

        assertThat(story.getPictures())
                .containsExactly(new Picture(
                        "urn:photo",
                        "The quay",
                        "Swimmers at the quay.",
                        "Bo Maes",
                        null,
                        List.of(new RightsInfo(
                                null,
                                List.of(),
                                List.of(new LocalizedText("With this story only.", null, null)),
                                List.of(),
                                List.of())),
                        List.of(new Rendition(
                                "original", "https://pictures.example/quay.jpg", "image/jpeg", 4000, 3000, 812345L))));
        assertThat(Ninjs.unparsed(story)).containsExactly("associations/photo/renditions/original/poi");
    }

    @Test
    void givesAPictureWithoutRightsNoneOfTheStorys() {
        String photo =
                PHOTO.replace(",'usageterms':'With this story only.'", "").replace("'byline':'Bo Maes',", "");
        WireStory story =
                Ninjs.story(Ninjs.one("'usageterms':'Belgium only.','byline':'An','associations':{" + photo + "}"));

        assertThat(story.getPictures().getFirst().getRights()).isEmpty();
        assertThat(story.getPictures().getFirst().getCredit()).isEmpty();
    }

    @Test
    void readsThePicturesOfNinjsThree() {
        WireStory story = Ninjs.story("{'uri':'urn:a','pubStatus':'usable','associations':[{'name':'p','uri':'urn:p',"
                + "'type':'graphic','by':'Bo','headlines':[{'value':'Map'},{'role':'main','value':'The map'},"
                + "{'role':'sub','value':'x'}],'descriptions':[{'value':'A'},{'role':'caption','value':'B'}],"
                + "'renditions':[{'name':'hi','href':'https://p.example/m.png','contentType':'image/png',"
                + "'sizeInBytes':12,'width':0}]}]}");

        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getHeadline()).contains("The map");
        assertThat(picture.getCaption()).contains("B");
        assertThat(picture.getCredit()).contains("Bo");
        assertThat(picture.getRenditions())
                .containsExactly(new Rendition("hi", "https://p.example/m.png", "image/png", null, null, 12L));
        assertThat(Ninjs.unparsed(story))
                .contains("associations[0]/headlines[0]/value", "associations[0]/descriptions[0]/value");
    }

    @Test
    void findsCaptionCreditAndAlternativeTextWhereSuperdeskHasThem() {
        WireStory story = Ninjs.story(Ninjs.superdesk("'associations':{'featuremedia':{'guid':'tag:1',"
                + "'mime_type':'image/jpeg','language':'en','authors':[{'role':'x'},{'name':'Bo Maes'}],"
                + "'description_html':'<p>The quay.</p>','description_caption':'Swimmers.','body_text':'Quay wall',"
                + "'renditions':{'original':{'href':'https://p.example/1.jpg'},'none':{'media':'3'},'odd':7}},"
                + "'featurevideo':null}"));

        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getCaption()).contains("Swimmers.");
        assertThat(picture.getCredit()).contains("Bo Maes");
        assertThat(picture.getAltText()).contains("Quay wall");
        assertThat(picture.getRenditions()).hasSize(1);
        assertThat(Ninjs.unparsed(story))
                .contains(
                        "associations/featuremedia/description_html",
                        "associations/featuremedia/renditions/none/media",
                        "associations/featuremedia/renditions/odd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'pubstatus':'canceled'",
                "'pubStatus':'withheld'",
                "'embargoed':'2026-05-05T06:00:00Z'",
                "'embargoedUntil':''",
                "'embargo':true"
            })
    void usesNoPictureThatIsHeldOrKilled(String member) {
        WireStory story =
                Ninjs.story(Ninjs.superdesk("'associations':{" + PHOTO.replace("'uri'", member + ",'uri'") + "}"));

        assertThat(story.getPictures()).isEmpty();
        assertThat(TestWires.repairs(story)).contains("PICTURE_NOT_USABLE");
        assertThat(Ninjs.unparsed(story)).containsExactly("associations/photo");
    }

    @Test
    void usesAPictureThatIsUsable() {
        String usable = PHOTO.replace("'uri'", "'pubstatus':'Usable','embargoed':null,'uri'");

        assertThat(Ninjs.story(Ninjs.superdesk("'associations':{" + usable + "}"))
                        .getPictures())
                .hasSize(1);
    }

    @Test
    void makesLinksOfEverythingElseThatIsAssociated() {
        WireStory story = Ninjs.story(Ninjs.superdesk("'evolvedfrom':'urn:ghent:first','associations':{"
                + "'earlier':{'uri':'urn:b','type':'text','version':'3','headline':'Canal closed'},"
                + "'clip':{'guid':'tag:2','type':'video','mimetype':'video/mp4','version':'x',"
                + "'renditions':{'original':{'href':'https://v.example/1.mp4'}}},"
                + "'later':{'guid':'tag:3','type':'picture'},'nothing':{'type':'text'},'list':[1]}"));

        assertThat(story.getLinks())
                .containsExactly(
                        new Link("irel:evolvedFrom", "urn:ghent:first", null, null, null, null),
                        new Link("earlier", "urn:b", null, 3L, null, "Canal closed"),
                        new Link("clip", "tag:2", "https://v.example/1.mp4", null, "video/mp4", null),
                        new Link("later", "tag:3", null, null, null, null));
        assertThat(Ninjs.unparsed(story))
                .contains("associations/nothing", "associations/list", "associations/clip/version");
    }

    @Test
    void namesALinkOfNinjsThreeByItsRelation() {
        WireStory story = Ninjs.story("{'uri':'urn:a','associations':[{'name':'before','rel':'seeAlso','uri':'urn:b'},"
                + "{'name':'audio','renditions':[{'name':'mp3','href':'https://a.example/1.mp3'}]}]}");

        assertThat(story.getLinks())
                .extracting(Link::getRel)
                .containsExactly(Optional.of("seeAlso"), Optional.of("audio"));
    }

    @Test
    void linksToTrustIndicators() {
        WireStory one = Ninjs.story(Ninjs.one("'trustindicator':[{'scheme':'http://t.example/','code':'policy',"
                + "'title':'Our rules','href':'https://delta.example/rules'},{'title':'none'},"
                + "{'href':'https://delta.example/more','code':'x'}]"));
        WireStory three = Ninjs.story("{'uri':'urn:a','trustIndicators':[{'role':'http://t.example/policy',"
                + "'href':'https://delta.example/rules'}]}");

        assertThat(one.getLinks())
                .containsExactly(
                        new Link(
                                "http://t.example/policy",
                                null,
                                "https://delta.example/rules",
                                null,
                                null,
                                "Our rules"),
                        new Link("trustindicator", null, "https://delta.example/more", null, null, null));
        assertThat(three.getLinks().getFirst().getRel()).contains("http://t.example/policy");
    }

    @Test
    void takesTheMediaOfSuperdesksOwnFieldsOnce() {
        String photo = PHOTO.substring(PHOTO.indexOf('{')).replace("'uri'", "'guid'");
        WireStory story = Ninjs.story(Ninjs.superdesk("'associations':{'gallery--1':" + photo + "},'extra_items':{"
                + "'gallery':{'type':'media','items':[" + photo + "," + photo.replace("urn:photo", "urn:other") + "]},"
                + "'empty':{},'odd':4}"));

        assertThat(story.getPictures())
                .extracting(Picture::getId)
                .containsExactly(Optional.of("urn:photo"), Optional.of("urn:other"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- EMBED START Image {id: \\\"photo\\\"} --><figure><img src=https://cdn.example/9.jpg></figure>",
                "<figure><img src=https://pictures.example/quay.jpg></figure>",
                "<figure><img src=https://cdn.example/9.jpg><figcaption>Swimmers at the quay.</figcaption></figure>"
            })
    void takesAPictureThatIsInTheTextTooOnceAndWithItsRights(String figure) {
        WireStory story = Ninjs.story(
                Ninjs.superdesk("'body_html':'<p>It is.</p>" + figure + "','associations':{" + PHOTO + "}"));

        assertThat(story.getPictures()).hasSize(1);
        assertThat(story.getPictures().getFirst().getRights()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!-- EMBED START Image {id: \\\"editor_7\\\"} -->",
                "<!-- EMBED START Image",
                "<!-- EMBED START Image {id: \\\"x -->"
            })
    void keepsAPictureThatIsInTheTextOnly(String comment) {
        WireStory story = Ninjs.story(Ninjs.superdesk("'body_html':'" + comment
                + "<p>It is.</p><figure><img src=https://cdn.example/9.jpg></figure>','associations':{" + PHOTO + "}"));

        assertThat(story.getBody().getParagraphs()).hasSizeLessThan(2);
        assertThat(story.getPictures().size()).isEqualTo(comment.endsWith("Image") ? 1 : 2);
    }

    @Test
    void makesAPictureOfAPictureItemWithTheItemsWordsAndRights() {
        WireStory story = Ninjs.story(Ninjs.one("'type':'picture','byline':'Bo Maes','usageterms':'Web only.',"
                + "'description_text':'Noon.','description_caption':'Swimmers.','body_text':'Long words.',"
                + "'renditions':{'hi':{'href':'https://p.example/1.jpg','mimetype':'image/jpeg'}}"));

        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getHeadline()).contains("Canal in Ghent is swum again");
        assertThat(picture.getCaption()).contains("Swimmers.");
        assertThat(picture.getCredit()).contains("Bo Maes");
        assertThat(picture.getRights()).isEqualTo(story.getRights()).hasSize(1);
        assertThat(picture.getAltText()).isEmpty();
        assertThat(story.getBody().getParagraphs()).containsExactly("Long words.");
        assertThat(story.getLinks()).isEmpty();
    }

    @Test
    void takesTheTextOfASuperdeskPictureForItsAlternativeText() {
        WireStory story = Ninjs.story("{'guid':'tag:1','type':'picture','version':'1','language':'en',"
                + "'creditline':'Delta','byline':'Bo','description_text':'Noon.','body_text':'Quay wall',"
                + "'renditions':{'hi':{'href':'https://p.example/1.jpg'}}}");

        Picture picture = story.getPictures().getFirst();
        assertThat(picture.getAltText()).contains("Quay wall");
        assertThat(picture.getCredit()).contains("Delta");
        assertThat(picture.getCaption()).contains("Noon.");
        assertThat(picture.getHeadline()).isEmpty();
        assertThat(story.getBody().getParagraphs()).isEmpty();
    }

    @Test
    void showsNoPictureWhereAPictureItemHasNone() {
        assertThat(Ninjs.story(Ninjs.one("'type':'picture','renditions':{}")).getPictures())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'renditions':{'a':{'href':'https://p.example/1.jpg','mimetype':'image/jpeg'}}|1|0",
                "'mimetype':'image/jpeg','renditions':{'a':{'href':'https://p.example/1.jpg'}}|1|0",
                "'renditions':[{'name':'a','href':'https://p.example/1.jpg','contenttype':'image/jpeg'}]|1|0",
                "'renditions':{'a':{'href':'https://p.example/1.pdf','mimetype':'application/pdf'}}|0|1",
                "'renditions':{'a':{'href':'https://p.example/1.jpg'}}|0|1",
                "'type':'video','renditions':[{'name':'a','href':'https://p.example/1.jpg','contenttype':'image/jpeg'}]|0|1",
                "'renditions':[7]|0|0",
                "'renditions':'none'|0|0"
            })
    void tellsAPictureItemFromOneWithOtherFormsToFetch(String members, int pictures, int links) {
        WireStory story = Ninjs.story(Ninjs.one(members));

        assertThat(story.getPictures()).hasSize(pictures);
        assertThat(story.getLinks()).hasSize(links);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'12a'", "'12345678901234567890'"})
    void keepsASizeThatIsNone(String size) {
        WireStory story = Ninjs.story(
                Ninjs.superdesk("'renditions':{'a':{'href':'https://p.example/1.pdf','size':" + size + "}}"));

        assertThat(Ninjs.unparsed(story)).containsExactly("renditions/a/size");
    }
}
