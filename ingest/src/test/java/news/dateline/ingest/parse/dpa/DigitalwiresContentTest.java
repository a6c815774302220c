package news.dateline.ingest.parse.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Text, notes, pictures and links of an entry.
class DigitalwiresContentTest {
    private static final String JPEG = "{'size':2048,'width':2048,'height':1365,'mimetype':'image/jpeg',"
            + "'url':'https://bilder.example/1.jpeg?signature=a'}";

    @Test
    void readsTheArticle() {
        WireStory story = DigitalwiresTest.with("'article_html':'<section class=main><p>Die Fähre fährt.</p>"
                + "<h2>Drei Fahrten</h2><p>Im Sommer <strong>sechs</strong>.</p></section>'");

        assertThat(story.getBody().getHtml())
                .isEqualTo("<p>Die Fähre fährt.</p><h2>Drei Fahrten</h2><p>Im Sommer <strong>sechs</strong>.</p>");
        assertThat(story.getItemClass()).contains("ninat:text");
    }

    @Test
    void putsTheFactBoxBehindTheArticle() {
        WireStory story = DigitalwiresTest.with("'article_html':'<p>Die Fähre fährt.</p>',"
                + "'infobox_html':'<section><h2>In Zahlen</h2><ul><li>68 Meter</li></ul></section>'");

        assertThat(story.getBody().getParagraphs()).containsExactly("Die Fähre fährt.", "In Zahlen", "68 Meter");
        assertThat(story.getBody().getHtml())
                .isEqualTo("<p>Die Fähre fährt.</p><h2>In Zahlen</h2><ul><li>68 Meter</li></ul>");
    }

    @Test
    void keepsWhatIsEmbeddedInTheArticle() {
        WireStory story = DigitalwiresTest.with("'article_html':'<section><p>Die Fähre fährt.</p>"
                + "<dnl-wgchart src=https://grafik.example/1></dnl-wgchart></section>'");

        assertThat(story.getBody().getParagraphs()).containsExactly("Die Fähre fährt.");
        assertThat(story.getUnparsed())
                .containsExactly(
                        new Unparsed("article_html/dnl-wgchart", "<dnl-wgchart src=\"https://grafik.example/1\"/>"));
    }

    @Test
    void makesLinksOfTheLinkBox() {
        WireStory story = DigitalwiresTest.with("'linkbox_html':'<ul><li><a href=https://faehre.example/>Fahrplan</a>"
                + "</li><li><a href=https://faehre.example/2></a></li><li><a>ohne</a></li></ul>'");

        assertThat(story.getLinks())
                .containsExactly(
                        new Link("irel:seeAlso", null, "https://faehre.example/", null, null, "Fahrplan"),
                        new Link("irel:seeAlso", null, "https://faehre.example/2", null, null, null));
        assertThat(story.getBody().getParagraphs()).isEmpty();
    }

    @Test
    void keepsNotepadAndNotesFromReaders() {
        WireStory story = DigitalwiresTest.with("'article_html':'<p>Die Fähre fährt.</p>','notepad':{"
                + "'header_html':'<header><h3>Notizblock</h3></header>','public_html':'<h4>Berichtigung</h4><ul>"
                + "<li>55 Minuten (statt: 45).</li></ul>','nonpublic_html':'<p> </p>'},'ednotes':["
                + "{'role':'dpaednoterole:dpacontacts','ednote':'Redaktion: 030 0000','is_publishable':false},"
                + "{'role':'dpaednoterole:picture','ednote':'Foto','is_publishable':true},{'role':'leer'}]");

        assertThat(story.getEdNotes())
                .containsExactly("Redaktion: 030 0000", "Foto", "Berichtigung 55 Minuten (statt: 45).");
        assertThat(story.getBody().getParagraphs()).containsExactly("Die Fähre fährt.");
        assertThat(story.getUnparsed()).contains(new Unparsed("ednotes[0]/role", "dpaednoterole:dpacontacts"));
    }

    @Test
    void hasNoNotesWithoutANotepad() {
        assertThat(DigitalwiresTest.with("'notepad':null,'ednotes':[]").getEdNotes())
                .isEmpty();
    }

    @Test
    void givesPicturesTheirOwnWordsAndRights() {
        WireStory story = DigitalwiresTest.with("'usageterms':'Text: nur mit Vertrag','associations':[{'type':'image',"
                + "'urn':'urn:bild:1','rank':1,'headline':'Fähre','caption':'Sie legt ab.','creditline':'Nora Feld',"
                + "'usageterms':'Einmalig','renditions':[" + JPEG + "]},{'type':'graphic','urn':'urn:bild:2',"
                + "'copyrightnotice':'Copyright Feld'},{'type':'picture'}]");

        Picture picture = story.getPictures().getFirst();
        assertThat(story.getPictures()).hasSize(3);
        assertThat(picture.getId()).contains("urn:bild:1");
        assertThat(picture.getHeadline()).contains("Fähre");
        assertThat(picture.getCaption()).contains("Sie legt ab.");
        assertThat(picture.getCredit()).contains("Nora Feld");
        assertThat(picture.getRights()).hasSize(1).isNotEqualTo(story.getRights());
        assertThat(picture.getRenditions())
                .containsExactly(new Rendition(
                        null, "https://bilder.example/1.jpeg?signature=a", "image/jpeg", 2048, 1365, null));
        assertThat(story.getPictures().get(1).getRights()).hasSize(1);
        assertThat(story.getPictures().getLast().getRights()).isEmpty();
        assertThat(story.getUnparsed()).isEmpty();
    }

    @Test
    void putsTheFeaturedPictureFirstAndTheOthersByRank() {
        WireStory story = DigitalwiresTest.with("'associations':[{'type':'image','urn':'c'},"
                + "{'type':'image','urn':'b','rank':2,'is_featureimage':false},"
                + "{'type':'image','urn':'a','rank':3,'is_featureimage':true},{'type':'image','urn':'d','rank':1}]");

        assertThat(story.getPictures())
                .extracting(picture -> picture.getId().orElse(""))
                .containsExactly("a", "d", "b", "c");
    }

    @Test
    void givesThePictureThatTheEntryIsTheEntrysRights() {
        WireStory story = DigitalwiresTest.with("'type':'composite','usageterms':'Nur mit Vertrag','associations':["
                + "{'type':'image','urn':'urn:newsml:agentur.example:1','renditions':[" + JPEG + "]}]");

        assertThat(story.getItemClass()).contains("ninat:picture");
        assertThat(story.getInferred()).contains("itemClass");
        assertThat(story.getPictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.getRights())
                        .isEqualTo(story.getRights())
                        .hasSize(1));
    }

    @Test
    void linksToFilmAndSound() {
        WireStory story = DigitalwiresTest.with("'associations':[{'type':'video','urn':'urn:film:1','version':2,"
                + "'headline':'Fähre','renditions':[{'role':'poster','mimetype':'image/jpeg','url':'https://b.example/p'},"
                + "{'role':'raw','mimetype':'video/mp4','url':'https://b.example/1.mp4'}]},{'urn':'urn:ton:1'}]");

        assertThat(story.getLinks())
                .containsExactly(
                        new Link(
                                "association:video", "urn:film:1", "https://b.example/1.mp4", 2L, "video/mp4", "Fähre"),
                        new Link("association", "urn:ton:1", null, null, null, null));
        assertThat(story.getUnparsed()).extracting(Unparsed::getPath).contains("associations[0]/renditions[0]/url");
    }

    @ParameterizedTest
    @CsvSource({"video, composite, ninat:video", "audio, , ninat:audio", "image, graphic, ninat:graphic"})
    void tellsWhatAnEntryWithoutATextIs(String association, String type, String itemClass) {
        String declared = type == null ? "" : "'type':'" + type + "',";

        assertThat(DigitalwiresTest.with(declared + "'associations':[{'type':'" + association + "'}]")
                        .getItemClass())
                .contains(itemClass);
    }

    @Test
    void isATextWithSeveralAssociations() {
        assertThat(DigitalwiresTest.with("'associations':[{'type':'image'},{'type':'image'}]")
                        .getItemClass())
                .contains("ninat:text");
    }

    @Test
    void noticesThatTheArticleBeginsWithTheHeadline() {
        WireStory story =
                DigitalwiresTest.with("'headline':'Neue Fähre','article_html':'<h1>Neue Fähre</h1><p>Sie fährt.</p>'");

        assertThat(story.getBody().getParagraphs()).containsExactly("Sie fährt.");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_REPEATED");
    }
}
