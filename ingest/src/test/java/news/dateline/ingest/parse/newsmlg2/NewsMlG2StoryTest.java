package news.dateline.ingest.parse.newsmlg2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an item says about its story.
class NewsMlG2StoryTest {
    @Test
    void keepsEverySignalEvenUnknownOnes() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.withMeta("<signal qcode=\"sig:correction\"/><signal qcode=\"edStat:C\"/><signal/>"));

        assertThat(story.getSignals())
                .extracting(ConceptRef::getQcode)
                .containsExactly(Optional.of("sig:correction"), Optional.of("edStat:C"));
        assertThat(story.getSignals().getFirst().getUri()).contains("http://cv.iptc.org/newscodes/signal/correction");
        assertThat(story.getSignals().getLast().getUri()).isEmpty();
    }

    @Test
    void readsHeadlinesWithRoleAndLanguage() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.withContentMeta(
                        "<headline role=\"hld:subHeadline\" xml:lang=\"de\">Die Brücke\n   ist offen</headline><headline> </headline>"));

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Bridge reopens in Basel", null, null),
                        new LocalizedText("Die Brücke ist offen", "hld:subHeadline", "de"));
    }

    @Test
    void readsSluglineBylineCreditDatelineAndUrgency() {
        WireStory story = NewsMlG2.story(NewsMlG2.withContentMeta("<slugline separator=\"/\">SWISS/BRIDGE</slugline>"
                + "<by>By Ursula Frei</by><creditline>Harbour</creditline><dateline>BASEL (Harbour) - </dateline>"
                + "<urgency>1</urgency>"));

        assertThat(story.getSlugline()).contains(new Slugline("SWISS/BRIDGE", "/"));
        assertThat(story.getBylines()).containsExactly("By Ursula Frei");
        assertThat(story.getCreditline()).contains("Harbour");
        assertThat(story.getDateline()).contains("BASEL (Harbour) -");
        assertThat(story.getUrgency()).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "high", "-1", "12345678901"})
    void keepsAnUrgencyThatIsNoneUnparsed(String urgency) {
        WireStory story = NewsMlG2.story(NewsMlG2.withContentMeta("<urgency>" + urgency + "</urgency>"));

        assertThat(story.getUrgency()).isEmpty();
        assertThat(story.getUnparsed()).contains(new Unparsed("newsItem/contentMeta/urgency", urgency));
    }

    @Test
    void readsSubjectsWithAllThatTheySay() {
        WireStory story =
                NewsMlG2.story(NewsMlG2.withContentMeta("<subject qcode=\"medtop:20000148\" type=\"cpnat:abstract\""
                        + " confidence=\"80\" relevance=\"150\" why=\"why:direct\"><name xml:lang=\"en\">transport</name>"
                        + "<broader qcode=\"medtop:1\"/><broader uri=\"http://x.example/2\"/><broader literal=\"z\"/><sameAs qcode=\"wd:Q1\"/></subject>"
                        + "<subject literal=\"Rhine\"/><subject uri=\"http://x.example/basel\" qcode=\"own:1\"/>"));

        ConceptRef first = story.getSubjects().getFirst();
        assertThat(first.getUri()).contains("http://cv.iptc.org/newscodes/mediatopic/20000148");
        assertThat(first.getConfidence()).contains(80);
        assertThat(first.getRelevance()).isEmpty();
        assertThat(first.getWhy()).contains("why:direct");
        assertThat(first.getBroader()).containsExactly("medtop:1", "http://x.example/2");
        assertThat(first.getSameAs()).containsExactly("wd:Q1");
        assertThat(story.getSubjects().get(1).getLiteral()).contains("Rhine");
        assertThat(story.getSubjects().get(2).getUri()).contains("http://x.example/basel");
        assertThat(story.getUnparsed())
                .extracting(Unparsed::getPath)
                .contains("newsItem/contentMeta/subject/@relevance", "newsItem/contentMeta/subject/broader");
    }

    @Test
    void readsTheMainConceptOfASubjectWithFacets() {
        WireStory story = NewsMlG2.story(NewsMlG2.withContentMeta("<subject><mainConcept qcode=\"medtop:20001071\"/>"
                + "<facetConcept qcode=\"aspfacetvalue:women\"/></subject>"));

        assertThat(story.getSubjects())
                .extracting(ConceptRef::getQcode)
                .containsExactly(Optional.of("medtop:20001071"));
        assertThat(story.getUnparsed())
                .extracting(Unparsed::getPath)
                .contains("newsItem/contentMeta/subject/facetConcept");
    }

    @Test
    void readsTheOtherProperties() {
        WireStory story = NewsMlG2.story(NewsMlG2.item(
                "guid=\"a\" xml:lang=\"de-CH\"",
                "<itemClass qcode=\"ninat:text\"/><provider><name>Harbour</name></provider><profile>text</profile><service qcode=\"s:1\"/>"
                        + "<link rel=\"irel:seeAlso\" residref=\"urn:b\" version=\"4\" contenttype=\"t\"><title>Other</title></link>"
                        + "<link href=\"https://x.example\" version=\"new\" title=\"T\"/>",
                NewsMlG2.HEADLINE
                        + "<description role=\"drol:summary\">One.\n\nTwo.</description><genre qcode=\"genre:Current\"/>"
                        + "<keyword>bridge</keyword><altId type=\"idType:USN\">B1</altId><altId/><infoSource literal=\"police\"/>"
                        + "<creator qcode=\"p:1\" role=\"crol:author\"/><contributor literal=\"x\"/><located><name>Basel</name></located>",
                NewsMlG2.BODY));

        assertThat(story.getItemClass()).contains("ninat:text");
        assertThat(story.getDeclaredProvider()).contains("Harbour");
        assertThat(story.getProfile()).contains("text");
        assertThat(story.getServices()).hasSize(1);
        assertThat(story.getLinks())
                .containsExactly(
                        new Link("irel:seeAlso", "urn:b", null, 4L, "t", "Other"),
                        new Link(null, null, "https://x.example", null, null, "T"));
        assertThat(story.getDescriptions().getFirst().getText()).isEqualTo("One.\n\nTwo.");
        assertThat(story.getDescriptions().getFirst().getLanguage()).contains("de-CH");
        assertThat(story.getGenres()).hasSize(1);
        assertThat(story.getKeywords()).containsExactly("bridge");
        assertThat(story.getAltIds()).containsExactly(new AltId("B1", "idType:USN"));
        assertThat(story.getInfoSources()).hasSize(1);
        assertThat(story.getCreators().getFirst().getRole()).contains("crol:author");
        assertThat(story.getContributors()).hasSize(1);
        assertThat(story.getLocated().getFirst().getNames().getFirst().getText())
                .isEqualTo("Basel");
        assertThat(story.getLanguages()).containsExactly("de-CH");
        assertThat(story.getInferred()).contains("languages");
    }

    @Test
    void carriesRightsWordForWord() {
        String xml = NewsMlG2.withMeta("")
                .replace(
                        "<itemMeta>",
                        "<rightsInfo scope=\"riscope:content\"><copyrightHolder"
                                + " literal=\"Harbour\"/><copyrightNotice>© Harbour</copyrightNotice><usageTerms xml:lang=\"en\">No  resale;"
                                + " ask first.</usageTerms></rightsInfo><itemMeta>");

        var rights = NewsMlG2.story(xml).getRights().getFirst();

        assertThat(rights.getCopyrightHolder()).contains("Harbour");
        assertThat(rights.getUsageTerms()).containsExactly(new LocalizedText("No  resale; ask first.", null, "en"));
        assertThat(rights.getScope()).containsExactly("riscope:content");
    }

    @Test
    void anEdNoteReachesEditorsAndNobodyElse() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.item(
                        "guid=\"a\"",
                        "<edNote role=\"r\"><section xmlns=\"http://www.w3.org/1999/xhtml\"><h3>NOTE</h3><p>call the desk</p></section></edNote><edNote/>",
                        NewsMlG2.HEADLINE + "<edNote>and again</edNote>",
                        "<inlineXML><nitf><body><body.content><note>hold the picture</note><p>Text.</p></body.content></body></nitf></inlineXML>"));

        assertThat(story.getEdNotes()).containsExactly("NOTE call the desk", "and again", "hold the picture");
        assertThat(story.getBody().getParagraphs()).containsExactly("Text.");
        assertThat(story.getBody().getHtml()).isEqualTo("<p>Text.</p>");
    }

    @Test
    void keepsWhatItDoesNotUnderstandWithItsPath() {
        WireStory story = NewsMlG2.story(NewsMlG2.item(
                "guid=\"a\" xmlns:acme=\"urn:acme\" acme:tier=\"2\"",
                "<acme:desk id=\"7\">Night &amp; day</acme:desk>",
                NewsMlG2.HEADLINE + "stray",
                NewsMlG2.BODY));

        assertThat(story.getUnparsed())
                .containsExactly(
                        new Unparsed("newsItem/@acme:tier", "2"),
                        new Unparsed("newsItem/itemMeta/acme:desk", "<acme:desk id=\"7\">Night &amp; day</acme:desk>"),
                        new Unparsed("newsItem/contentMeta", "stray"));
    }

    @Test
    void boundsWhatIsKeptAndSaysSo() {
        WireStory story = NewsMlG2.story(NewsMlG2.withMeta("<x/>".repeat(3_000)));

        assertThat(story.getUnparsed()).hasSize(2_000);
        assertThat(TestWires.repairs(story)).contains("UNPARSED_CUT");
    }

    @Test
    void aPackageIsAStoryWhoseLinksAreItsItemsFromTheRootGroupOn() {
        String xml = "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"p\"><contentMeta>"
                + "<headline>Top stories</headline></contentMeta><groupSet root=\"g1\"><group id=\"g2\" role=\"group:side\">"
                + "<itemRef residref=\"urn:3\"/></group><group id=\"g1\" role=\"group:main\"><itemRef residref=\"urn:1\"/>"
                + "<groupRef idref=\"g2\"/><groupRef idref=\"g1\"/><groupRef/><itemRef residref=\"urn:2\"/></group>"
                + "<group id=\"g3\"><itemRef residref=\"urn:4\"/></group></groupSet></packageItem>";

        WireStory story = NewsMlG2.story(xml);

        assertThat(story.getLinks())
                .extracting(Link::getResidref)
                .containsExactly(
                        Optional.of("urn:1"), Optional.of("urn:3"), Optional.of("urn:2"), Optional.of("urn:4"));
        assertThat(story.getLinks().getFirst().getRel()).contains("group:main");
        assertThat(story.getItemClass()).contains("ninat:composite");
        assertThat(story.getInferred()).contains("itemClass");
    }

    @Test
    void aPictureItemIsOnePictureWithItsRenditions() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.item(
                        "guid=\"a\"",
                        "<itemClass qcode=\"ninat:picture\"/>",
                        NewsMlG2.HEADLINE
                                + "<description>Long</description><description role=\"drol:caption\">The bridge</description><creditline>U. Frei</creditline>",
                        "<remoteContent contenttype=\"image/jpeg\" rendition=\"rnd:highRes\" href=\"https://p.example/1\" width=\"10\" height=\"x\" size=\"99\"/>"
                                + "<remoteContent contenttype=\"image/jpeg\" residref=\"urn:r\"/><remoteContent contenttype=\"video/mp4\" href=\"v\"/>"));

        Picture picture = story.getPictures().getFirst();
        assertThat(story.getPictures()).hasSize(1);
        assertThat(picture.getCaption()).contains("The bridge");
        assertThat(picture.getCredit()).contains("U. Frei");
        assertThat(picture.getHeadline()).contains("Bridge reopens in Basel");
        assertThat(picture.getRenditions())
                .containsExactly(
                        new Rendition("rnd:highRes", "https://p.example/1", "image/jpeg", 10, null, 99L),
                        new Rendition(null, "urn:r", "image/jpeg", null, null, null));
        assertThat(story.getUnparsed()).extracting(Unparsed::getPath).contains("newsItem/contentSet/remoteContent");
    }

    @Test
    void readsTermsForMachinesAndLetsThemTravelAsTheyStand() {
        String policy = "<o:Policy xmlns:o=\"http://www.w3.org/ns/odrl/2/\" uid=\"urn:p\"><o:prohibition>"
                + "<o:action name=\"o:use\"/><o:constraint name=\"o:spatial\" operator=\"o:eq\" rightOperand=\"DE\"/>"
                + "</o:prohibition></o:Policy>";
        String json = "{\"uid\":\"urn:q\",\"permission\":{\"action\":\"use\"}}";
        String xml = NewsMlG2.withMeta("")
                .replace(
                        "<itemMeta>",
                        "<rightsInfo><usageTerms>Ask</usageTerms><rightsExpressionXML langid=\"http://www.w3.org/ns/odrl/2/\">"
                                + policy
                                + "</rightsExpressionXML><rightsExpressionData langid=\"http://www.w3.org/ns/odrl/2/\""
                                + " enctype=\"application/ld+json\">" + json
                                + "</rightsExpressionData></rightsInfo><itemMeta>");

        var rights = NewsMlG2.story(xml).getRights().getFirst();

        assertThat(rights.getPolicies()).extracting(RightsPolicy::getId).containsExactly("urn:p", "urn:q");
        assertThat(rights.getUsageTerms())
                .extracting(LocalizedText::getText)
                .startsWith("Ask")
                .anyMatch(text -> text.startsWith("<o:Policy uid=\"urn:p\"><o:prohibition>"))
                .endsWith(json);
    }

    @Test
    void readsTheTermsForMachinesOfAPictureThatNamesIt() {
        String xml = NewsMlG2.withMeta("")
                .replace(
                        "<itemMeta>",
                        "<rightsInfo idrefs=\"pic\"><rightsExpressionXML langid=\"urn:other\"><r/></rightsExpressionXML>"
                                + "</rightsInfo><itemMeta>")
                .replace(
                        "</contentSet>",
                        "<remoteContent id=\"pic\" contenttype=\"image/jpeg\" href=\"p.jpg\"/></contentSet>");

        WireStory story = NewsMlG2.story(xml);

        assertThat(story.getRights()).isEmpty();
        assertThat(story.getPictures().getFirst().getRights().getFirst().getPolicies())
                .hasSize(1);
        assertThat(story.getRepairs()).contains(new Repair("RIGHTS_NOT_UNDERSTOOD", "language urn:other"));
    }

    @Test
    void aTextsRightsDoNotCoverThePicturesBesideIt() {
        String xml = NewsMlG2.withContent(
                        NewsMlG2.BODY
                                + "<remoteContent contenttype=\"image/png\" id=\"one\" href=\"1\" size=\"big\"/><remoteContent contenttype=\"image/png\" residref=\"two\"/>")
                .replace("<itemMeta>", "<rightsInfo><usageTerms>Text only</usageTerms></rightsInfo><itemMeta>");

        WireStory story = NewsMlG2.story(xml);

        assertThat(story.getRights()).hasSize(1);
        assertThat(story.getPictures()).hasSize(2).allSatisfy(picture -> {
            assertThat(picture.getRights()).isEmpty();
            assertThat(picture.getCredit()).isEmpty();
        });
        assertThat(story.getPictures())
                .extracting(Picture::getId)
                .containsExactly(Optional.of("one"), Optional.of("two"));
    }

    @Test
    void aPartSaysWhosePictureItIsAndRenditionsOfOnePictureStayTogether() {
        String part =
                "<partMeta contentrefs=\"a\"><by>Ursula Frei</by><headline>Bridge</headline><description>At dawn</description>"
                        + "<rightsInfo><usageTerms>Ask</usageTerms></rightsInfo></partMeta><partMeta/>";
        String xml = NewsMlG2.withContent(
                        "<remoteContent id=\"a\" contenttype=\"image/png\" href=\"1\"/>"
                                + "<remoteContent rendition=\"rnd:a\" contenttype=\"image/png\" href=\"2\"/><remoteContent rendition=\"rnd:b\" contenttype=\"image/png\" href=\"3\"/>")
                .replace("<contentSet>", part + "<contentSet>");

        List<Picture> pictures = NewsMlG2.story(xml).getPictures();

        assertThat(pictures).hasSize(2);
        assertThat(pictures.getFirst().getCredit()).contains("Ursula Frei");
        assertThat(pictures.getFirst().getCaption()).contains("At dawn");
        assertThat(pictures.getFirst().getRights()).hasSize(1);
        assertThat(pictures.getLast().getRenditions()).hasSize(2);
    }

    @Test
    void readsPlainTextWhenThereIsNoMarkup() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.withContent("<inlineData contenttype=\"text/plain\" rendition=\"r:headline\">Head</inlineData>"
                        + "<inlineData contenttype=\"text/plain\">One\nline &lt;b&gt;.\n\nTwo.</inlineData>"));

        assertThat(story.getBody().getParagraphs()).containsExactly("One line <b>.", "Two.");
        assertThat(story.getBody().getHtml()).isEqualTo("<p>One line &lt;b&gt;.</p><p>Two.</p>");
        assertThat(TestWires.repairs(story)).contains("PARAGRAPHS_FROM_TEXT");
    }

    @Test
    void readsHtmlInAnInlineDataAndLeavesEncodedDataAlone() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.withContent(
                        "<inlineData encoding=\"base64\">AAAA</inlineData><inlineData contenttype=\"image/png\">x</inlineData>"
                                + "<inlineData contenttype=\"text/html\"><![CDATA[<!-- c --><p>One<script>alert(1)</script><p>Two <a href='javascript:x'>link</a>]]></inlineData>"));

        assertThat(story.getBody().getHtml()).isEqualTo("<p>One</p><p>Two link</p>");
    }

    @Test
    void takesTheFirstRenditionThatHasText() {
        WireStory story = NewsMlG2.story(NewsMlG2.withContent(
                "<inlineXML><sports xmlns=\"urn:sport\"><team>Basel</team></sports></inlineXML>" + NewsMlG2.BODY));

        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(TestWires.repairs(story)).contains("CONTENT_NOT_UNDERSTOOD");
        assertThat(story.getUnparsed()).extracting(Unparsed::getPath).contains("newsItem/contentSet/inlineXML/sports");
    }

    @Test
    void findsHeadlineBylineAndDatelineInTheContentWhenTheItemHasNone() {
        WireStory story = NewsMlG2.story(
                NewsMlG2.item(
                        "guid=\"a\"",
                        "",
                        "",
                        "<inlineXML><nitf><head/><body><body.head><hedline><hl1>Bridge open</hl1></hedline>"
                                + "<byline>By Ursula Frei</byline><dateline>BASEL</dateline></body.head><body.content><p>Text.</p></body.content></body></nitf></inlineXML>"));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Bridge open");
        assertThat(story.getBylines()).containsExactly("By Ursula Frei");
        assertThat(story.getDateline()).contains("BASEL");
        assertThat(story.getInferred()).contains("headlines", "bylines", "dateline");
        assertThat(TestWires.repairs(story)).contains("HEADLINE_FROM_BODY", "BODY_PART_SET_ASIDE");
    }

    @Test
    void aUsableItemWithNothingForReadersIsMarked() {
        assertThat(TestWires.repairs(NewsMlG2.story(NewsMlG2.item("guid=\"a\"", "", "", ""))))
                .contains("NOTHING_FOR_READERS");
    }
}
