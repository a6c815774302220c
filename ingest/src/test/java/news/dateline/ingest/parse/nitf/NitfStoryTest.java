package news.dateline.ingest.parse.nitf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a document says about its story.
class NitfStoryTest {
    @Test
    void theMainHeadlineIsFirstAndWithoutARole() {
        WireStory story = Documents.story(Documents.withBodyHead(
                "<hedline><hl2>Repairs took a year</hl2><hl1>Steamer returns\n   to Lake <em>Thun</em></hl1>"
                        + "<hl2 class=\"short\">Steamer back</hl2><hl2> </hl2></hedline>"));

        assertThat(story.getHeadlines())
                .extracting(LocalizedText::getText, LocalizedText::getRole)
                .containsExactly(
                        tuple("Steamer returns to Lake Thun", Optional.empty()),
                        tuple("Repairs took a year", Optional.of("hl2")),
                        tuple("Steamer back", Optional.of("short")));
    }

    @Test
    void aTitleThatRepeatsTheHeadlineIsReadAndAnotherIsKept() {
        String same = "<title>Steamer returns to\n Lake Thun</title>";

        assertThat(Documents.unparsed(Documents.story(Documents.withHead(same))))
                .isEmpty();
        WireStory slug = Documents.story(Documents.withHead("<title>1 LAKE Steamer</title>"));
        assertThat(slug.getHeadlines()).hasSize(1);
        assertThat(Documents.unparsed(slug)).containsExactly("nitf/head/title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<hedline/>", "<hedline><hl1> </hl1><hl2>Repairs took a year</hl2></hedline>"})
    void theTitleStandsInForAMainHeadline(String hedline) {
        WireStory story = Documents.story(Documents.of("<title> Steamer returns </title>", hedline, Documents.TEXT));

        assertThat(story.getHeadlines().getFirst()).isEqualTo(new LocalizedText("Steamer returns", null, null));
        assertThat(story.getInferred()).contains("headlines");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_FROM_TITLE");
    }

    @Test
    void readsAHedlineThatIsSpelledAsTheWordIs() {
        WireStory story = Documents.story(Documents.withBodyHead(
                "<headline><hl1>Steamer returns</hl1><hl2>Repairs took a year</hl2></headline>"));

        assertThat(story.getHeadlines()).hasSize(2);
        assertThat(TestWires.repairs(story)).containsExactly("ELEMENT_SPELLING");
    }

    @Test
    void withoutHeadlineAndTitleTheTextsFirstHeadingIsTheHeadline() {
        WireStory story = Documents.story(Documents.of("<title/>", "", "<hl1>Steamer returns</hl1>" + Documents.TEXT));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Steamer returns");
        assertThat(TestWires.repairs(story)).containsExactly("HEADLINE_FROM_BODY");
    }

    @Test
    void aByLineKeepsItsWordsApartAndItsPeopleAreCreators() {
        WireStory story = Documents.story(Documents.withBodyHead(
                "<byline>By <person idsrc=\"staff\" value=\"ik\">Ida Keller</person><byttl>Lakes correspondent</byttl></byline>"
                        + "<byline>Pictures: <person><name.given>Ueli</name.given><name.family>Graf</name.family></person>,Thun</byline>"
                        + "<byline> </byline>"));

        assertThat(story.getBylines()).containsExactly("By Ida Keller Lakes correspondent", "Pictures: Ueli Graf,Thun");
        assertThat(story.getCreators())
                .extracting(NitfStoryTest::name, ConceptRef::getLiteral, ConceptRef::getType)
                .containsExactly(
                        tuple("Ida Keller", Optional.of("staff:ik"), Optional.of("cpnat:person")),
                        tuple("Ueli Graf", Optional.empty(), Optional.of("cpnat:person")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<distributor>Lakeside Agency</distributor>|Lakeside Agency",
                "<distributor><org>Lakeside</org> Agency</distributor>|Lakeside Agency"
            })
    void theDistributorIsTheCreditAndASource(String distributor, String credit) {
        WireStory story = Documents.story(Documents.withBodyHead(distributor));

        assertThat(story.getCreditline()).contains(credit);
        assertThat(story.getInfoSources()).singleElement().satisfies(source -> {
            assertThat(name(source)).startsWith("Lakeside");
            assertThat(source.getType()).contains("cpnat:organisation");
        });
    }

    @Test
    void anEmptyDistributorIsNone() {
        WireStory story = Documents.story(Documents.withBodyHead("<distributor/>"));

        assertThat(story.getCreditline()).isEmpty();
        assertThat(story.getInfoSources()).isEmpty();
    }

    @Test
    void theDatelineIsTextAndItsLocationWhereTheStoryWasMade() {
        WireStory story = Documents.story(Documents.withBodyHead("<dateline><location><city>THUN</city>, "
                + "<country iso-cc=\"CHE\">Switzerland</country></location>, "
                + "<story.date norm=\"20260504T000000+0200\">May 4</story.date></dateline>"));

        assertThat(story.getDateline()).contains("THUN, Switzerland, May 4");
        assertThat(story.getContentCreated()).contains(Instant.parse("2026-05-03T22:00:00Z"));
        assertThat(story.getLocated()).singleElement().satisfies(place -> {
            assertThat(name(place)).isEqualTo("THUN");
            assertThat(place.getType()).contains("cpnat:geoArea");
            assertThat(place.getBroader()).containsExactly("iso3166-1a3:CHE");
        });
        assertThat(story.getSubjects()).isEmpty();
    }

    @Test
    void theAbstractIsADescriptionWithItsParagraphs() {
        WireStory story = Documents.story(
                Documents.withBodyHead(
                        "<abstract><p>It was away.</p><p/><p>It is <em>back</em>.</p></abstract><abstract>In short.</abstract><abstract/><abstract><p/></abstract>"));

        assertThat(story.getDescriptions())
                .extracting(LocalizedText::getText)
                .containsExactly("It was away.\nIt is back.", "In short.");
    }

    @Test
    void notesAndMessagesAreForEditorsOnly() {
        WireStory story = Documents.story(Documents.of(
                "<docdata><ed-msg info=\"Check the lake's name.\"/><ed-msg info=\"\"/></docdata>",
                "<note noteclass=\"editorsnote\"><body.content><p>Do not use the map.</p></body.content></note>"
                        + "<note><p>Sent twice.</p></note><note/>",
                Documents.TEXT + "<note>Desk: add weather.</note>"));

        assertThat(story.getEdNotes())
                .containsExactly("Check the lake's name.", "Do not use the map.", "Sent twice.", "Desk: add weather.");
        assertThat(story.getBody().getParagraphs()).containsExactly("The steamer is back.");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "8, 8", "' 5 ', 5"})
    void readsTheEditorialUrgency(String written, int urgency) {
        WireStory story = Documents.story(Documents.withDocdata("<urgency ed-urg='" + written + "'/>"));

        assertThat(story.getUrgency()).contains(urgency);
        assertThat(Documents.unparsed(story)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "high"})
    void keepsAnUrgencyThatNitfDoesNotHave(String written) {
        WireStory story = Documents.story(Documents.withDocdata("<urgency ed-urg='" + written + "'/>"));

        assertThat(story.getUrgency()).isEmpty();
        assertThat(Documents.unparsed(story)).containsExactly("nitf/head/docdata/urgency/@ed-urg");
    }

    @Test
    void anUrgencyWithoutANumberIsNone() {
        assertThat(Documents.story(Documents.withDocdata("<urgency/>")).getUrgency())
                .isEmpty();
    }

    @Test
    void readsWhenTheStoryExpiresAndForWhomItIs() {
        WireStory story = Documents.story(Documents.withDocdata("<date.expire norm='20260511T110000Z'/>"
                + "<doc-scope scope='REGIONAL'/><doc-scope/><series series.name='Lakes' series.part='2'/>"));

        assertThat(story.getExpires()).contains(Instant.parse("2026-05-11T11:00:00Z"));
        assertThat(story.getServices()).extracting(ConceptRef::getLiteral).containsExactly(Optional.of("REGIONAL"));
        assertThat(Documents.unparsed(story)).containsExactly("nitf/head/docdata/series");
    }

    @Test
    void keywordsStandInTheKeyListOrElseInAMetaElement() {
        String meta = "<meta name=\"keywords\" content=\"lake, steamer,,\"/>";

        assertThat(Documents.story(
                                Documents.withDocdata(
                                        "<key-list><keyword key=\"Thun\"/><keyword key=\"\"/><keyword key=\"boats/steam\"/></key-list>"))
                        .getKeywords())
                .containsExactly("Thun", "boats/steam");
        assertThat(Documents.story(Documents.withHead(meta)).getKeywords()).containsExactly("lake", "steamer");
        WireStory both = Documents.story(Documents.withDocdata("<key-list><keyword key=\"Thun\"/></key-list>")
                .replace("<head>", "<head>" + meta));
        assertThat(both.getKeywords()).containsExactly("Thun");
        assertThat(Documents.unparsed(both)).containsExactly("nitf/head/meta");
    }

    @ParameterizedTest
    @CsvSource({
        "<correction id-string='lake-6' info='The lake is Thun.'/>, true",
        "<correction info='The lake is Thun.'/>, true",
        "<correction id-string='lake-6'/>, true",
        "<correction/>, true",
        "<correction id-string='' info=''/>, false",
        "<correction id-string=''/>, false",
        "'', false"
    })
    void aCorrectionIsASignalWithALinkAndANoteForEditors(String correction, boolean is) {
        WireStory story = Documents.story(Documents.withDocdata(correction));

        assertThat(story.getSignals())
                .extracting(signal -> signal.getQcode().orElseThrow())
                .isEqualTo(is ? List.of("sig:correction") : List.of());
        assertThat(story.getEdNotes().contains("The lake is Thun.")).isEqualTo(correction.contains("Thun"));
        assertThat(story.getLinks())
                .extracting(link ->
                        link.getRel().orElseThrow() + " " + link.getResidref().orElseThrow())
                .isEqualTo(correction.contains("lake-6") ? List.of("correction lake-6") : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refnum='15029000'|subj:15029000|http://cv.iptc.org/newscodes/subjectcode/15029000|",
                "refnum='15029000' tobject.subject.ipr='IPTC'|subj:15029000|http://cv.iptc.org/newscodes/subjectcode/15029000|",
                "refnum='subj:15029000'|subj:15029000|http://cv.iptc.org/newscodes/subjectcode/15029000|",
                "refnum='20000523'|medtop:20000523|http://cv.iptc.org/newscodes/mediatopic/20000523|",
                "refnum='medtop:20000523'|medtop:20000523|http://cv.iptc.org/newscodes/mediatopic/20000523|",
                "refnum='medtop:15000000'|medtop:15000000|http://cv.iptc.org/newscodes/mediatopic/15000000|",
                "refnum='15029000' tobject.subject.ipr='LS'|||LS:15029000",
                "refnum='acme:15029000'|||acme:15029000",
                "refnum='LAKES'|||LAKES",
                "code='SPO'|||SPO"
            })
    void readsSubjectsByTheirCode(String attributes, String qcode, String uri, String literal) {
        WireStory story = Documents.story(
                Documents.withHead("<tobject><tobject.subject tobject.subject." + attributes + "/></tobject>"));

        assertThat(story.getSubjects()).singleElement().satisfies(subject -> {
            assertThat(subject.getQcode()).isEqualTo(Optional.ofNullable(qcode));
            assertThat(subject.getUri()).isEqualTo(Optional.ofNullable(uri));
            assertThat(subject.getLiteral()).isEqualTo(Optional.ofNullable(literal));
            assertThat(subject.getType()).contains("cpnat:abstract");
        });
    }

    @Test
    void aSubjectIsCalledByItsMostParticularName() {
        WireStory story = Documents.story(
                Documents.withHead("<tobject tobject.type='News'><tobject.property tobject.property.type='Feature'/>"
                        + "<tobject.subject tobject.subject.refnum='04015001' tobject.subject.type='Economy' tobject.subject.matter='Transport' tobject.subject.detail='Waterway'/>"
                        + "<tobject.subject tobject.subject.refnum='04015000' tobject.subject.type='Economy' tobject.subject.matter='Transport'/>"
                        + "<tobject.subject tobject.subject.type='Economy'/><tobject.subject/>"
                        + "<tobject.subject tobject.subject.refnum='04015000'/></tobject><tobject/>"));

        assertThat(story.getSubjects())
                .extracting(NitfStoryTest::name)
                .containsExactly("Waterway", "Transport", "Economy");
        assertThat(story.getGenres())
                .extracting(
                        genre -> genre.getLiteral().orElseThrow(),
                        genre -> genre.getRole().orElseThrow())
                .containsExactly(tuple("News", "tobject.type"), tuple("Feature", "tobject.property.type"));
        assertThat(Documents.unparsed(story)).contains("nitf/head/tobject/tobject.subject/@tobject.subject.matter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "city='Thun' state-prov='Bern' iso-cc='CHE'|Thun||iso3166-1a3:CHE",
                "county-dist='Oberland' state-prov='Bern'|Oberland||",
                "state-prov='Bern' iso-cc='?'|Bern||",
                "iso-cc='CH'||iso3166-1a2:CH|",
                "iso-cc='CHE'||iso3166-1a3:CHE|",
                "iso-cc='756'|||"
            })
    void whereAnEventTookPlaceIsASubjectOfAPlaceAndNotWhereTheStoryWasMade(
            String attributes, String name, String qcode, String broader) {
        WireStory story = Documents.story(Documents.withDocdata("<evloc " + attributes + "/><evloc/>"));

        assertThat(story.getLocated()).isEmpty();
        assertThat(story.getSubjects()).singleElement().satisfies(place -> {
            assertThat(place.getType()).contains("cpnat:geoArea");
            assertThat(name(place)).isEqualTo(name == null ? "" : name);
            assertThat(place.getQcode()).isEqualTo(Optional.ofNullable(qcode));
            assertThat(place.getLiteral().isPresent()).isEqualTo(attributes.contains("756"));
            assertThat(place.getBroader()).isEqualTo(list(broader));
        });
    }

    @Test
    void identifiedContentIsWhatTheWholeDocumentIsAbout() {
        WireStory story = Documents.story(Documents.withDocdata("<identified-content>"
                + "<classifier type='desk' idsrc='LS' value='lk'>Lakes</classifier><classifier/>"
                + "<person>Ida Keller</person><org idsrc='LS' value='o1'>Thun Boats"
                + "<alt-code idsrc='SIX' value='THUN'/><alt-code value='TB'/><alt-code/></org>"
                + "<location location-code='CH-BE' code-source='ISO'/>"
                + "<event>Lake Days</event><object.title>The Steamer</object.title><virtloc value='https://lake.example/'/>"
                + "<num>7</num></identified-content>"));

        assertThat(story.getSubjects())
                .extracting(ConceptRef::getType, NitfStoryTest::name, ConceptRef::getLiteral)
                .containsExactly(
                        tuple(Optional.empty(), "Lakes", Optional.of("LS:lk")),
                        tuple(Optional.of("cpnat:person"), "Ida Keller", Optional.empty()),
                        tuple(Optional.of("cpnat:organisation"), "Thun Boats", Optional.of("LS:o1")),
                        tuple(Optional.of("cpnat:geoArea"), "", Optional.of("ISO:CH-BE")),
                        tuple(Optional.of("cpnat:event"), "Lake Days", Optional.empty()),
                        tuple(Optional.of("cpnat:object"), "The Steamer", Optional.empty()),
                        tuple(Optional.empty(), "", Optional.of("https://lake.example/")));
        assertThat(story.getSubjects().getFirst().getRole()).contains("desk");
        assertThat(story.getSubjects().get(2).getSameAs()).containsExactly("SIX:THUN", "TB");
        assertThat(Documents.unparsed(story)).containsExactly("nitf/head/docdata/identified-content/num");
    }

    @Test
    void thingsInTheTextAreSubjectsOnlyWithACodeAndOnce() {
        WireStory story = Documents.story(
                Documents.withContent(
                        "<p><person>Ida Keller</person> of <org idsrc='LS' value='o1'>Thun Boats</org> said <org idsrc='LS' value='o1'>the yard</org>"
                                + " pays <money value='7'>7 francs</money>.</p>"
                                + "<media media-type='image'><media-producer><person value='p9'>Ueli Graf</person></media-producer></media>"));

        assertThat(story.getSubjects()).extracting(NitfStoryTest::name).containsExactly("Thun Boats");
        assertThat(story.getBody().getParagraphs())
                .containsExactly("Ida Keller of Thun Boats said the yard pays 7 francs.");
    }

    @Test
    void aPlaceIsCalledByItsNarrowestPart() {
        WireStory story = Documents.story(Documents.withDocdata("<identified-content>"
                + "<location><sublocation> </sublocation><state>Bern</state><country iso-cc='CH'/></location>"
                + "<location><country>Switzerland</country></location><location/></identified-content>"));

        assertThat(story.getSubjects()).extracting(NitfStoryTest::name).containsExactly("Bern", "Switzerland");
        assertThat(story.getSubjects().getFirst().getBroader()).containsExactly("iso3166-1a2:CH");
    }

    @Test
    void rightsAreCarriedWordForWord() {
        WireStory story = Documents.story(Documents.of(
                "<docdata><doc.copyright holder=\"Lakeside Agency\" year=\"2026\"/><doc.rights owner=\"Lakeside\" limitations=\"No archive.\"/><doc.rights/></docdata>",
                "<rights>Rights: <rights.owner>Lakeside</rights.owner>, <rights.geography>Europe</rights.geography>.</rights><rights/>"
                        + "<note noteclass=\"cpyrt\">© Lakeside Agency</note><note noteclass=\"cpyrt\"/>",
                Documents.TEXT));

        assertThat(story.getRights()).hasSize(4);
        assertThat(story.getRights().getFirst().getCopyrightHolder()).contains("Lakeside Agency");
        assertThat(story.getRights().get(1).getUsageTerms())
                .containsExactly(
                        new LocalizedText("Lakeside", "owner", null),
                        new LocalizedText("No archive.", "limitations", null));
        assertThat(terms(story.getRights().get(2))).containsExactly("Rights: Lakeside, Europe.");
        assertThat(story.getRights().get(3).getCopyrightNotices())
                .extracting(LocalizedText::getText)
                .containsExactly("© Lakeside Agency");
        assertThat(story.getEdNotes()).isEmpty();
    }

    @Test
    void aCopyrightInAMetaElementCountsWhereThereIsNoOther() {
        String meta = "<meta name=\"copyright\" content=\"© Lakeside\"/>";

        assertThat(Documents.story(Documents.withHead(meta)).getRights())
                .singleElement()
                .satisfies(rights -> assertThat(rights.getCopyrightNotices())
                        .extracting(LocalizedText::getText)
                        .containsExactly("© Lakeside"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<nitf baselang='nb-NO'><body><body.content><p>x|nb-NO",
                "<nitf baselang='nb-NO' xml:lang='nn'><body><body.content><p>x|nn",
                "<nitf xml:lang='de'><body><body.content xml:lang='gsw'><p>x|gsw",
                "<nitf xml:lang='de'><body><p>x|de"
            })
    void theLanguageIsDeclaredByTheTextOrTheDocument(String start, String language) {
        String end = start.contains("body.content") ? "</p></body.content></body></nitf>" : "</p></body></nitf>";
        WireStory story = Documents.story(start + end);

        assertThat(story.getLanguages()).containsExactly(language);
        assertThat(story.getInferred()).doesNotContain("languages");
    }

    @Test
    void wordsHaveTheDocumentsLanguage() {
        WireStory story = Documents.story(Documents.withDocdata("").replace("<nitf>", "<nitf baselang='de-CH'>"));

        assertThat(story.getHeadlines().getFirst().getLanguage()).contains("de-CH");
    }

    @Test
    void withoutALanguageTheWiresIsTaken() {
        WireStory story = TestWires.story(new Parsers()
                .parse(TestWires.inZone(Documents.withDocdata(""), "Europe/Helsinki"))
                .getFirst());

        assertThat(story.getLanguages()).containsExactly("fi");
        assertThat(story.getInferred()).contains("languages");
    }

    @Test
    void everythingElseIsKeptWithItsPath() {
        WireStory story = Documents.story(Documents.withHead(
                        "<meta name='desk' content='lakes'/><pubdata type='print'/><iim ver='4'/><ls:rank xmlns:ls='urn:ls'>3</ls:rank>"
                                + "<title xmlns='urn:other'>Not ours</title>")
                .replace("<nitf>", "<nitf version='-//IPTC//DTD NITF 3.6//EN'>"));

        assertThat(Documents.unparsed(story))
                .containsExactly(
                        "nitf/@version",
                        "nitf/head/meta",
                        "nitf/head/pubdata",
                        "nitf/head/iim",
                        "nitf/head/ls:rank",
                        "nitf/head/title");
    }

    @Test
    void aDocumentWithoutAnythingIsAStoryWithNothingForReaders() {
        WireStory story = Documents.story("<nitf><body/></nitf>");

        assertThat(TestWires.repairs(story)).containsExactly("NOTHING_FOR_READERS");
        assertThat(TestWires.repairs(Documents.story("<nitf/>"))).containsExactly("NOTHING_FOR_READERS");
    }

    private static String name(ConceptRef concept) {
        return concept.getNames().stream()
                .map(LocalizedText::getText)
                .findFirst()
                .orElse("");
    }

    private static List<String> list(@org.jspecify.annotations.Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> terms(RightsInfo rights) {
        return rights.getUsageTerms().stream().map(LocalizedText::getText).toList();
    }
}
