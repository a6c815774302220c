package news.dateline.ingest.parse.newsml1;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Slugline;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The envelope, lines, and metadata of components.
class NewsMl1MetadataTest {
    @Test
    void readsHowTheDocumentWasSent() {
        WireStory story = NewsMl1.story(NewsMl1.document("<Catalog Href='c.xml'/><NewsEnvelope>"
                + "<TransmissionId Repeat='2'>0417</TransmissionId>"
                + "<SentFrom><Party FormalName='Rheinpost'/><Comment>night desk</Comment></SentFrom>"
                + "<SentTo><Party FormalName='Alpenblatt'/><Party FormalName='Seekurier'/></SentTo>"
                + "<DateAndTime>20260504T101530+0200</DateAndTime><NewsService FormalName='Regional'/>"
                + "<NewsProduct FormalName='Text'/><NewsProduct FormalName=''/><Priority FormalName='3'/>"
                + "</NewsEnvelope>"
                + NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, NewsMl1.COMPONENT)));

        Transmission sent = story.getTransmission().orElseThrow();
        assertThat(sent.getSent()).contains(Instant.parse("2026-05-04T08:15:30Z"));
        assertThat(sent.getSender()).contains("Rheinpost");
        assertThat(sent.getTransmitId()).contains("0417");
        assertThat(sent.getPriority()).contains(3);
        assertThat(sent.getChannels()).containsExactly("Text");
        assertThat(sent.getDestinations()).containsExactly("Alpenblatt", "Seekurier");
        assertThat(sent.getSignals())
                .extracting(ConceptRef::getQcode)
                .map(code -> code.orElse(null))
                .containsExactly("sig:repeat");
        assertThat(story.getServices())
                .extracting(service -> service.getLiteral().orElseThrow())
                .containsExactly("Regional");
        assertThat(story.getUrgency()).isEmpty();
        assertThat(NewsMl1.unparsed(story)).contains("NewsML/Catalog", "NewsML/NewsEnvelope/SentFrom/Comment");
    }

    @Test
    void refusesAnEnvelopeWithMoreWordsThanEachItemCanCarry() {
        String item = NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, NewsMl1.COMPONENT);
        for (String envelope : List.of(
                "<TransmissionId>" + "7".repeat(17_000) + "</TransmissionId>",
                "<NewsService FormalName='" + "s".repeat(17_000) + "'/>",
                "<NewsProduct>Text</NewsProduct>".repeat(900))) {
            String document = NewsMl1.document("<NewsEnvelope>" + envelope + "</NewsEnvelope>" + item);

            assertThat(NewsMl1.rejected(document).detail()).contains("MAX_HEADER_CHARACTERS");
        }
    }

    @Test
    void keepsLittleOfWhatStandsBesideTheItemsAndSaysSo() {
        String item = NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, NewsMl1.COMPONENT);

        WireStory story = NewsMl1.story(
                NewsMl1.document("<Catalog Href='a'/><Catalog>" + "c".repeat(5_000) + "</Catalog>" + item));

        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsML/Catalog");
        assertThat(TestWires.repairs(story)).contains("UNPARSED_CUT");
    }

    @Test
    void aTransmissionThatIsNoRepeatIsNoSignal() {
        String item = NewsMl1.item(NewsMl1.identifier(NewsMl1.REVISION), NewsMl1.USABLE, NewsMl1.COMPONENT);
        for (String repeat : List.of(
                "<TransmissionId Repeat='0'>7</TransmissionId>",
                "<TransmissionId Repeat='no'/>",
                "<TransmissionId>7</TransmissionId>",
                "")) {
            WireStory story = NewsMl1.story(NewsMl1.document("<NewsEnvelope>" + repeat + "</NewsEnvelope>" + item));

            assertThat(story.getTransmission().orElseThrow().getSignals()).isEmpty();
            assertThat(story.getTransmission().orElseThrow().getSent()).isEmpty();
        }
    }

    @Test
    void readsTheLinesForReaders() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine>Bridge\n reopens</HeadLine>"
                + "<SubHeadLine>Trams run again</SubHeadLine><SubHeadLine/><ByLine>By Lena Frei</ByLine>"
                + "<ByLine>and Urs Amsler</ByLine><ByLineTitle>Reporter</ByLineTitle><DateLine>BASEL, May 4</DateLine>"
                + "<CreditLine>Rheinpost</CreditLine><SeriesLine>Rivers</SeriesLine><SlugLine>Basel-bridge</SlugLine>"
                + "<KeywordLine>traffic</KeywordLine><KeywordLine>trams</KeywordLine></NewsLines>" + NewsMl1.TEXT));

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Bridge reopens", null, null),
                        new LocalizedText("Trams run again", "SubHeadLine", null));
        assertThat(story.getBylines()).containsExactly("By Lena Frei", "and Urs Amsler");
        assertThat(story.getDateline()).contains("BASEL, May 4");
        assertThat(story.getCreditline()).contains("Rheinpost");
        assertThat(story.getSlugline()).contains(new Slugline("Basel-bridge", null));
        assertThat(story.getKeywords()).containsExactly("traffic", "trams");
        assertThat(story.getItemClass()).contains("ninat:text");
        assertThat(story.getInferred()).containsExactly("itemClass");
        assertThat(NewsMl1.unparsed(story))
                .contains(
                        "NewsItem/NewsComponent/NewsLines/ByLineTitle", "NewsItem/NewsComponent/NewsLines/SeriesLine");
    }

    @Test
    void readsAHeadlineWhoseElementIsInOtherLetters() {
        WireStory story = NewsMl1.story(
                NewsMl1.withComponent("<NewsLines><Headline>Bridge reopens</Headline></NewsLines>" + NewsMl1.TEXT));

        assertThat(story.getHeadlines()).hasSize(1);
        assertThat(TestWires.repairs(story)).containsExactly("ELEMENT_NAME_FORM");
    }

    @Test
    void keepsHeadlinesOfEveryLanguageWithIt() {
        WireStory story =
                NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine xml:lang='de'>Brücke offen</HeadLine>"
                        + "<HeadLine xml:lang='fr'>Le pont est ouvert</HeadLine></NewsLines>" + NewsMl1.TEXT));

        assertThat(story.getHeadlines())
                .containsExactly(
                        new LocalizedText("Brücke offen", null, "de"),
                        new LocalizedText("Le pont est ouvert", null, "fr"));
    }

    @Test
    void aLineForEditorsReachesNoReader() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine>Bridge reopens</HeadLine>"
                + line("AdvisoryLine", "Adds the mayor") + line("EditorialNote", "Check the date")
                + line("EdNote", "Pictures follow") + line("CatchWord", "Traffic") + "<NewsLine/></NewsLines>"
                + NewsMl1.TEXT));

        assertThat(story.getEdNotes()).containsExactly("Adds the mayor", "Check the date", "Pictures follow");
        assertThat(story.getBody().getParagraphs()).containsExactly("The bridge is open.");
        assertThat(NewsMl1.unparsed(story))
                .containsExactly(
                        "NewsItem/NewsComponent/NewsLines/NewsLine", "NewsItem/NewsComponent/NewsLines/NewsLine");
    }

    private static String line(String type, String text) {
        return "<NewsLine><NewsLineType FormalName='" + type + "'/><NewsLineText>" + text
                + "</NewsLineText></NewsLine>";
    }

    @Test
    void theNameOfTheItemIsAnotherIdAndNoSlugline() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.TEXT)
                .replace("</NewsIdentifier>", "</NewsIdentifier><NameLabel>Alert</NameLabel>"));
        WireStory blank = NewsMl1.story(
                NewsMl1.withComponent(NewsMl1.TEXT).replace("</NewsIdentifier>", "</NewsIdentifier><NameLabel/>"));

        assertThat(story.getAltIds()).containsExactly(new AltId("Alert", "NameLabel"));
        assertThat(story.getSlugline()).isEmpty();
        assertThat(blank.getAltIds()).isEmpty();
    }

    @Test
    void theHeadlineInTheStorysLanguageComesFirst() {
        WireStory story =
                NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine xml:lang='de'>Brücke offen</HeadLine>"
                                + "<HeadLine xml:lang='fr'>Le pont est ouvert</HeadLine></NewsLines>" + NewsMl1.TEXT)
                        .replace("<NewsItem>", "<NewsItem xml:lang='fr'>"));

        assertThat(story.getHeadlines())
                .extracting(LocalizedText::getText)
                .containsExactly("Le pont est ouvert", "Brücke offen");
    }

    @Test
    void theLinesNearestToTheTextCount() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine>Rivers this week</HeadLine>"
                + "<CreditLine>Rheinpost</CreditLine></NewsLines><NewsComponent>" + NewsMl1.LINES + NewsMl1.TEXT
                + "</NewsComponent>"));

        assertThat(story.getHeadlines()).extracting(LocalizedText::getText).containsExactly("Bridge reopens in Basel");
        assertThat(story.getCreditline()).contains("Rheinpost");
        assertThat(NewsMl1.unparsed(story)).containsExactly("NewsItem/NewsComponent/NewsLines/HeadLine");
    }

    @Test
    void readsWhoMadeIt() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + "<AdministrativeMetadata>"
                + "<FileName>basel.xml</FileName><SystemIdentifier>4711</SystemIdentifier>"
                + "<Provider><Party FormalName='Rheinpost'/></Provider><Creator><Party FormalName='lf'/></Creator>"
                + "<Source><Party FormalName='Kanton'/><Party FormalName=''/></Source><Contributor>"
                + "<Party FormalName='ua'/></Contributor>"
                + "<Property FormalName='Desk' Value='Rhine'/></AdministrativeMetadata>" + NewsMl1.TEXT));

        assertThat(story.getDeclaredProvider()).contains("Rheinpost");
        assertThat(literals(story.getCreators())).containsExactly("lf");
        assertThat(literals(story.getContributors())).containsExactly("ua");
        assertThat(literals(story.getInfoSources())).containsExactly("Kanton");
        assertThat(story.getAltIds())
                .containsExactly(new AltId("4711", "SystemIdentifier"), new AltId("basel.xml", "FileName"));
        assertThat(NewsMl1.unparsed(story)).contains("NewsItem/NewsComponent/AdministrativeMetadata/Property");
    }

    @Test
    void whereNobodyIsNamedTheProviderOfTheIdentityIsTheProvider() {
        assertThat(NewsMl1.story(NewsMl1.withComponent(NewsMl1.TEXT)).getDeclaredProvider())
                .contains("rheinpost.example");
    }

    @Test
    void carriesRightsWordForWord() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent("<NewsLines><HeadLine>Bridge</HeadLine>"
                + "<CopyrightLine>© 2026  Rheinpost</CopyrightLine><RightsLine>All rights reserved</RightsLine>"
                + "</NewsLines>"
                + "<RightsMetadata><Copyright><CopyrightHolder>Rheinpost AG</CopyrightHolder><CopyrightDate>"
                + "2026</CopyrightDate></Copyright>"
                + "<Copyright/><UsageRights><UsageType>Print  only</UsageType><Geography>Not in Austria</Geography>"
                + "<Limitations/><StartDate>20260504</StartDate><Party><a>x</a></Party></UsageRights>"
                + "<UsageRights/></RightsMetadata>"
                + NewsMl1.TEXT));

        assertThat(story.getRights())
                .containsExactly(
                        new RightsInfo(
                                null,
                                List.of(text("© 2026  Rheinpost", null)),
                                List.of(text("All rights reserved", null)),
                                List.of(),
                                List.of()),
                        new RightsInfo("Rheinpost AG", List.of(), List.of(), List.of(), List.of()),
                        new RightsInfo(
                                null,
                                List.of(),
                                List.of(
                                        text("Print  only", "UsageType"),
                                        text("Not in Austria", "Geography"),
                                        text("20260504", "StartDate")),
                                List.of(),
                                List.of()));
        assertThat(NewsMl1.unparsed(story)).anyMatch(path -> path.endsWith("/CopyrightDate"));
    }

    private static LocalizedText text(String text, @Nullable String role) {
        return new LocalizedText(text, role, null);
    }

    @Test
    void readsSubjectsGenresLanguagesAndKeywordsOfAllLevelsOnce() {
        String outer = "<DescriptiveMetadata><Language FormalName='de'/><Genre FormalName='Current'/><Genre/>"
                + "<SubjectCode><Subject FormalName='04000000'/><SubjectMatter FormalName='04015000'/></SubjectCode>"
                + "<DateLineDate>20260504T101530+0200</DateLineDate></DescriptiveMetadata>";
        String inner = "<DescriptiveMetadata><Language FormalName='de'/><SubjectCode><Subject FormalName='04000000'/>"
                + "<SubjectQualifier FormalName='RHINE'/><Subject/><Comment>x</Comment></SubjectCode>"
                + "<OfInterestTo FormalName='Editors'/>"
                + "<Property FormalName='Keyword' Value='trams'/><Property FormalName='Keyword' Value=' '/>"
                + "<Property FormalName='Keyword'/><Property FormalName='Mood' Value='calm'/></DescriptiveMetadata>";

        WireStory story = NewsMl1.story(NewsMl1.withComponent(
                NewsMl1.LINES + outer + "<NewsComponent>" + inner + NewsMl1.TEXT + "</NewsComponent>"));

        assertThat(story.getLanguages()).containsExactly("de");
        assertThat(story.getInferred()).doesNotContain("languages");
        assertThat(literals(story.getGenres())).containsExactly("Current");
        assertThat(story.getSubjects())
                .extracting(
                        subject -> subject.getQcode().or(subject::getLiteral).orElseThrow())
                .containsExactly("subj:04000000", "subj:04015000", "RHINE");
        assertThat(story.getSubjects().getFirst().getUri())
                .contains("http://cv.iptc.org/newscodes/subjectcode/04000000");
        assertThat(story.getKeywords()).containsExactly("trams");
        assertThat(story.getContentCreated()).contains(Instant.parse("2026-05-04T08:15:30Z"));
        assertThat(NewsMl1.unparsed(story)).anyMatch(path -> path.endsWith("/OfInterestTo"));
    }

    @Test
    void tellsWhereItWasMadeFromWhereItIsAbout() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + "<DescriptiveMetadata>"
                + location(
                        " HowPresent='Origin'",
                        "<Property FormalName='Country' Value='CHE'/><Property FormalName='City' Value='Basel'/>"
                                + "<Property FormalName='Latitude' Value='47.5'/>")
                + location(" HowPresent='Event'", "<Property FormalName='Country' Value='FR'/>")
                + location(
                        "",
                        "<Property FormalName='CountryArea'>Alsace</Property>"
                                + "<Property FormalName='City' Value=''/><Property Value='x'/>"
                                + "<Property FormalName='Country' Value='France'/>")
                + location("", "<Property FormalName='SubLocation'/>") + "</DescriptiveMetadata>" + NewsMl1.TEXT));

        assertThat(story.getLocated()).hasSize(1);
        ConceptRef basel = story.getLocated().getFirst();
        assertThat(basel.getNames()).containsExactly(new LocalizedText("Basel", null, null));
        assertThat(basel.getBroader()).containsExactly("iso3166-1a3:CHE");
        assertThat(story.getSubjects())
                .extracting(place -> place.getQcode().orElse(null))
                .containsExactly("iso3166-1a2:FR", null);
        assertThat(story.getSubjects().get(1).getNames())
                .extracting(LocalizedText::getText)
                .containsExactly("Alsace");
        assertThat(story.getSubjects().get(1).getBroader()).containsExactly("France");
        assertThat(story.getSubjects()).allMatch(place -> place.getType().equals(basel.getType()));
        assertThat(NewsMl1.unparsed(story)).anyMatch(path -> path.endsWith("/Location/@HowPresent"));
    }

    private static String location(String how, String properties) {
        return "<Location" + how + ">" + properties + "</Location>";
    }

    @Test
    void aTopicOccurrenceIsTheTopicOfTheDocumentThatItPointsAt() {
        String topics = "<TopicSet FormalName='Here'><Topic Duid='t1'><TopicType FormalName='Company'/>"
                + "<FormalName Scheme='Exchange'>RHB.X</FormalName><Description xml:lang='de'>"
                + "Rheinbrücken AG</Description></Topic>"
                + "<Topic Duid='t2'><TopicType FormalName='Mood'/></Topic><Topic Duid='t1'/><Topic/></TopicSet>";
        String component =
                NewsMl1.LINES + "<DescriptiveMetadata><TopicOccurrence Topic='#t1'/><TopicOccurrence Topic='#t2'/>"
                        + "<TopicOccurrence Topic='#t3'/><TopicOccurrence Topic='urn:newsml:x'/>"
                        + "<TopicOccurrence/></DescriptiveMetadata>"
                        + NewsMl1.TEXT;

        WireStory inside = NewsMl1.story(NewsMl1.withComponent(topics + component));
        WireStory beside = NewsMl1.story(NewsMl1.withComponent(component).replace("<NewsItem>", topics + "<NewsItem>"));

        for (WireStory story : List.of(inside, beside)) {
            ConceptRef company = story.getSubjects().getFirst();
            assertThat(story.getSubjects()).hasSize(2);
            assertThat(company.getLiteral()).contains("RHB.X");
            assertThat(company.getType()).contains("cpnat:organisation");
            assertThat(company.getNames()).containsExactly(new LocalizedText("Rheinbrücken AG", null, "de"));
            assertThat(story.getSubjects().get(1).getType()).contains("Mood");
            assertThat(NewsMl1.unparsed(story))
                    .filteredOn(path -> path.endsWith("/TopicOccurrence"))
                    .hasSize(3);
        }
    }

    @Test
    void doesNotTakeATopicThatIsTooLongForEachItemToCarry() {
        String topic = "<TopicSet><Topic Duid='t1'><Description>" + "Rhein  ".repeat(1_000)
                + "</Description></Topic></TopicSet>";
        String component = NewsMl1.LINES + "<DescriptiveMetadata><TopicOccurrence Topic='#t1'/></DescriptiveMetadata>"
                + NewsMl1.TEXT;

        WireStory story = NewsMl1.story(NewsMl1.withComponent(component).replace("<NewsItem>", topic + "<NewsItem>"));

        assertThat(story.getSubjects()).isEmpty();
        assertThat(NewsMl1.unparsed(story)).anyMatch(path -> path.endsWith("/TopicOccurrence"));
    }

    @Test
    void takesTheLanguageOfTheWordsWhereNoneIsDeclaredAndSaysSo() {
        WireStory around = NewsMl1.story(
                NewsMl1.withComponent(NewsMl1.LINES + NewsMl1.TEXT).replace("<NewsItem>", "<NewsItem xml:lang='de'>"));
        WireStory wires = TestWires.story(new Parsers()
                .parse(TestWires.inZone(NewsMl1.withComponent(NewsMl1.TEXT), "UTC"))
                .getFirst());

        assertThat(around.getLanguages()).containsExactly("de");
        assertThat(around.getInferred()).contains("languages");
        assertThat(wires.getLanguages()).containsExactly("fi");
        assertThat(wires.getInferred()).contains("languages");
    }

    @Test
    void readsMetadataThatStandInTheItemItself() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.TEXT)
                .replace(
                        "<NewsManagement>",
                        "<AdministrativeMetadata><Provider><Party FormalName='Rheinpost'/></Provider>"
                                + "</AdministrativeMetadata><NewsManagement>"));

        assertThat(story.getDeclaredProvider()).contains("Rheinpost");
    }

    @Test
    void linksToTheItemsThatAComponentRefersTo() {
        WireStory story = NewsMl1.story(NewsMl1.withComponent(NewsMl1.LINES + "<NewsComponent><Role FormalName='Main'/>"
                + "<NewsItemRef NewsItem='urn:newsml:rheinpost.example:20260504:A:2N'/>"
                + "<NewsItemRef NewsItem='#b'/><NewsItemRef/>"
                + "</NewsComponent>"));

        assertThat(story.getLinks())
                .extracting(link -> link.getResidref().orElseThrow())
                .containsExactly("urn:newsml:rheinpost.example:20260504:A", "#b");
        assertThat(story.getLinks())
                .allMatch(link -> link.getRel().orElseThrow().equals("Main"));
        assertThat(story.getLinks().getFirst().getVersion()).contains(2L);
        assertThat(TestWires.repairs(story)).isEmpty();
    }

    private static List<String> literals(List<ConceptRef> concepts) {
        return concepts.stream()
                .map(concept -> concept.getLiteral().orElseThrow())
                .toList();
    }
}
