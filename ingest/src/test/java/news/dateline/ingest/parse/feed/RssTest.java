package news.dateline.ingest.parse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Characters;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// docs/formats/rss.md, rule by rule.
class RssTest {
    @Test
    void takesTheGuidAsIdentityWhetherItIsALinkOrNot() {
        assertThat(Feeds.item("<guid isPermaLink='false'> g-4711 </guid>").getGuid())
                .isEqualTo("g-4711");
        WireStory linked = Feeds.item("<guid>https://gazette.example/a</guid><guid>other</guid>");

        assertThat(linked.getGuid()).isEqualTo("https://gazette.example/a");
        assertThat(linked.getInferred()).doesNotContain("guid");
        assertThat(hrefs(linked)).containsExactly("https://gazette.example/a");
    }

    @Test
    void doesNotMakeALinkOfAGuidThatIsNone() {
        assertThat(Feeds.item("<guid isPermaLink='false'>https://gazette.example/a</guid>")
                        .getLinks())
                .isEmpty();
        assertThat(Feeds.item("<guid isPermaLink='true'>4711</guid>").getLinks())
                .isEmpty();
        assertThat(hrefs(Feeds.item("<link>https://gazette.example/b</link><guid>https://gazette.example/a</guid>")))
                .containsExactly("https://gazette.example/b");
    }

    @Test
    void infersTheIdentityFromTheLinkAndThenFromWhatIsSaid() {
        WireStory linked = Feeds.item("<guid> </guid><link>https://gazette.example/a</link>");
        WireStory bare = Feeds.item("<title>Ferry back</title>");

        assertThat(linked.getGuid()).isEqualTo("https://gazette.example/a");
        assertThat(linked.getInferred()).contains("guid");
        assertThat(bare.getGuid()).isEqualTo("urn:sha256:" + bare.getContentHash());
        assertThat(bare.getInferred()).contains("guid");
    }

    @Test
    void takesWhatRdfIsAboutAsIdentityInRss10() {
        WireStory story = Feeds.only(Feeds.parse(rdf("<item rdf:about='https://valley.example/a'><title>Snow</title>"
                + "<link>https://valley.example/a?from=feed</link></item>")));

        assertThat(story.getGuid()).isEqualTo("https://valley.example/a");
        assertThat(story.getInferred()).doesNotContain("guid");
        assertThat(story.getFormat()).isEqualTo("rss");
    }

    @Test
    void keepsOtherIdsBesideTheGuid() {
        WireStory story = Feeds.only(Feeds.parse(
                Feeds.rss("<item rdf:about='urn:a'><guid>g-1</guid><dc:identifier>doi:10.1/x</dc:identifier></item>")));

        assertThat(story.getAltIds())
                .extracting(id -> id.getType().orElse("") + " " + id.getValue())
                .containsExactly("rdf:about urn:a", "dc:identifier doi:10.1/x");
    }

    @Test
    void ordersVersionsByReceiptAsRssHasNoRevisions() {
        WireStory story = Feeds.item("<guid>g-1</guid><pubDate>Mon, 04 May 2026 11:20:30 GMT</pubDate>");

        assertThat(story.getVersion()).isEqualTo(1);
        assertThat(story.getVersionCreated()).contains(TestWires.RECEIVED);
        assertThat(story.getInferred()).contains("version", "versionCreated");
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-05-04T11:20:30Z"));
        assertThat(story.getTransmission()).isEmpty();
        assertThat(story.getPubStatus()).isEqualTo(PubStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom:updated", "dcterms:modified"})
    void ordersVersionsByADeclaredTimeOfChangeAndThenByReceipt(String name) {
        WireStory story = Feeds.item("<guid>g-1</guid><" + name + ">2026-05-05T08:00:00Z</" + name + ">");

        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-05-05T08:00:00Z"));
        assertThat(story.getTransmission().flatMap(Transmission::getSent)).contains(TestWires.RECEIVED);
        assertThat(story.getInferred()).contains("transmission").doesNotContain("versionCreated");
    }

    @ParameterizedTest
    @CsvSource({
        "<dc:date>2026-05-04T09:00:00Z</dc:date>",
        "<dcterms:issued>2026-05-04T09:00:00Z</dcterms:issued>",
        "<pubDate>Mon<dc:date/></pubDate><dc:date>2026-05-04T09:00:00Z</dc:date>"
    })
    void takesTheDateOfDublinCoreWhereRssHasNone(String dates) {
        assertThat(Feeds.item(dates).getFirstCreated()).contains(Instant.parse("2026-05-04T09:00:00Z"));
    }

    @Test
    void keepsATimeThatItCannotRead() {
        WireStory story = Feeds.item(
                "<pubDate>last Tuesday</pubDate><dcterms:created>2026-05-04T09:00:00Z" + "</dcterms:created>");

        assertThat(story.getFirstCreated()).isEmpty();
        assertThat(story.getContentCreated()).isPresent();
        assertThat(TestWires.repairs(story)).contains("TIME_UNREADABLE");
        assertThat(Feeds.unparsed(story)).contains("item/pubDate");
    }

    @Test
    void readsATimeWithoutZoneInTheWiresZone() {
        String feed = Feeds.rss("<item><pubDate>Mon, 04 May 2026 11:20:30</pubDate></item>");
        WireStory story =
                Feeds.only(new news.dateline.ingest.parse.Parsers().parse(TestWires.inZone(feed, "Europe/Helsinki")));

        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-05-04T08:20:30Z"));
        assertThat(TestWires.repairs(story)).contains("ZONE_ASSUMED");
        assertThat(story.getLanguages()).containsExactly("fi");
    }

    @Test
    void prefersTheWholeTextToTheDescription() {
        WireStory story = Feeds.item("<title>Ferry back</title><description>Three &lt;b&gt;weeks&lt;/b&gt; late."
                + "</description><content:encoded><![CDATA[<h2>Ferry back</h2><p>It left.</p><p>At nine.</p>]]>"
                + "</content:encoded>");

        assertThat(story.getBody().getParagraphs()).containsExactly("It left.", "At nine.");
        assertThat(Feeds.texts(story.getDescriptions())).containsExactly("Three weeks late.");
        assertThat(TestWires.repairs(story)).contains("HEADLINE_REPEATED");
    }

    @Test
    void takesTheDescriptionAsTextWhereThereIsNoOther() {
        WireStory story = Feeds.item(
                "<description>&lt;p&gt;It left.&lt;/p&gt;</description>" + "<content:encoded> </content:encoded>");

        assertThat(story.getBody().getParagraphs()).containsExactly("It left.");
        assertThat(story.getDescriptions()).isEmpty();
    }

    @Test
    void saysADescriptionOnlyOnceWhereItIsTheText() {
        WireStory story = Feeds.item("<description>It left.</description><content:encoded>It left.</content:encoded>");

        assertThat(story.getBody().getParagraphs()).containsExactly("It left.");
        assertThat(story.getDescriptions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<atom:content type='html'>&lt;p&gt;It left.&lt;/p&gt;</atom:content>",
                "<body xmlns='http://www.w3.org/1999/xhtml'><p>It left.</p></body>",
                "<description><p>It left.</p></description>",
                "<content:encoded>It left.</content:encoded>"
            })
    void findsTheTextWhereverItStands(String content) {
        assertThat(Feeds.item(content).getBody().getParagraphs()).containsExactly("It left.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dc:description>In brief.</dc:description>",
                "<atom:summary>In brief.</atom:summary>",
                "<itunes:summary>In brief.</itunes:summary>"
            })
    void takesASummaryOfAnotherVocabulary(String summary) {
        assertThat(Feeds.texts(Feeds.item("<description>It left.</description>" + summary)
                        .getDescriptions()))
                .containsExactly("In brief.");
    }

    @Test
    void readsPlainTextByItsBlankLines() {
        WireStory story = Feeds.item("<description>It left at 9 &amp;amp; came back.\n\nAt ten.</description>");

        assertThat(story.getBody().getParagraphs()).containsExactly("It left at 9 & came back.", "At ten.");
        assertThat(TestWires.repairs(story)).contains("PARAGRAPHS_FROM_TEXT");
    }

    @Test
    void takesTheHeadlineFromTheTextWhereThereIsNoTitle() {
        WireStory story = Feeds.item(
                "<description><![CDATA[<h1>Ferry back</h1><p>It left.</p><aside>Ads</aside>]]>" + "</description>");

        assertThat(Feeds.texts(story.getHeadlines())).containsExactly("Ferry back");
        assertThat(TestWires.repairs(story)).contains("HEADLINE_FROM_BODY", "BODY_PART_SET_ASIDE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<![CDATA[Port &amp; council &#8211; agreed]]>|Port & council – agreed",
                "<![CDATA[Back on <i>Island</i> Wharf]]>|Back on Island Wharf",
                "<![CDATA[Back on Wharf<br/>again</b>]]>|Back on Wharf again",
                "Back <b>again</b>|Back again"
            })
    void readsHtmlInATitleAsText(String title, String headline) {
        assertThat(Feeds.texts(Feeds.item("<title>" + title + "</title>").getHeadlines()))
                .containsExactly(headline);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 < 6", "Why List<Story> won", "AT&T buys", "R&D; and more", "a &unknown; b", "<", "&"})
    void leavesATitleAloneThatOnlyLooksLikeHtml(String title) {
        WireStory story = Feeds.item("<title><![CDATA[" + title + "]]></title>");

        assertThat(Feeds.texts(story.getHeadlines())).containsExactly(title);
        assertThat(TestWires.repairs(story)).doesNotContain("HTML_IN_TITLE");
    }

    @Test
    void takesATitleOfAnotherVocabularyWhereRssHasNone() {
        assertThat(Feeds.texts(
                        Feeds.item("<title/><dc:title>Ferry back</dc:title>").getHeadlines()))
                .containsExactly("Ferry back");
        assertThat(Feeds.texts(Feeds.item("<title>&lt;br&gt;</title><atom:title>x</atom:title>")
                        .getHeadlines()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Jane Doe, Jane Doe",
        "jane@gazette.example (Jane Doe), Jane Doe",
        "jane@gazette.example (Jane Doe, Jane Doe",
        "Jane Doe (jane@gazette.example), Jane Doe",
        "Jane Doe &lt;jane@gazette.example&gt;, Jane Doe"
    })
    void takesTheNameOfAnAuthorAsByline(String author, String byline) {
        WireStory story = Feeds.item("<author>" + author + "</author>");

        assertThat(story.getBylines()).containsExactly(byline);
        assertThat(story.getCreators()).hasSize(1);
    }

    @Test
    void doesNotShowAMailAddressAsByline() {
        WireStory story = Feeds.item("<author>jane@gazette.example</author>");

        assertThat(story.getBylines()).isEmpty();
        assertThat(story.getCreators().getFirst().getLiteral()).contains("jane@gazette.example");
    }

    @Test
    void namesEachPersonOnce() {
        WireStory story = Feeds.item("<dc:creator>Jane Doe</dc:creator><author>jane@gazette.example (Jane Doe)</author>"
                + "<atom:author><atom:name>Aroha Tamihana</atom:name><atom:uri>https://a.example/</atom:uri>"
                + "<atom:email>a@gazette.example</atom:email></atom:author><dc:creator> </dc:creator>"
                + "<atom:author>Tui Ngata</atom:author><atom:author/><itunes:author>Somebody else</itunes:author>"
                + "<dc:contributor>Wiremu Parata</dc:contributor>");

        assertThat(story.getBylines()).containsExactly("Jane Doe", "Aroha Tamihana", "Tui Ngata");
        assertThat(story.getCreators().get(1).getUri()).contains("https://a.example/");
        assertThat(story.getContributors()).hasSize(1);
        assertThat(Feeds.unparsed(story)).contains("item/atom:author/atom:email", "item/itunes:author");
        assertThat(Feeds.item("<itunes:author>Jane Doe</itunes:author>").getBylines())
                .containsExactly("Jane Doe");
    }

    @Test
    void takesCategoriesOfASchemeAsSubjectsAndOthersAsKeywords() {
        WireStory story = Feeds.item("<category domain='https://gazette.example/topics'>transport</category>"
                + "<category>Bluff</category><category/><category>Bluff</category><dc:subject>Ferries</dc:subject>"
                + "<itunes:keywords>sea, boats,</itunes:keywords><media:category label='At sea'>sea</media:category>"
                + "<media:group><media:category scheme='urn:s'>ships</media:category></media:group>"
                + "<atom:category term='wharf'/>");

        assertThat(story.getKeywords()).containsExactly("Bluff", "wharf", "Ferries", "sea", "boats");
        assertThat(story.getSubjects())
                .extracting(subject -> subject.getLiteral().orElse("") + subject.getBroader())
                .containsExactly("transport[https://gazette.example/topics]", "sea[]", "ships[urn:s]");
        assertThat(story.getSubjects().get(1).getNames().getFirst().getText()).isEqualTo("At sea");
    }

    @Test
    void saysWhereTheStoryComesFrom() {
        WireStory story = Feeds.item("<source url='https://other.example/feed'>Other &amp;amp; Daily</source><source/>"
                + "<source url='https://third.example/feed'/><dc:source>Wire</dc:source>"
                + "<dc:publisher>Gazette Ltd</dc:publisher>");

        assertThat(story.getDeclaredProvider()).contains("Gazette Ltd");
        assertThat(story.getInfoSources())
                .extracting(source -> source.getUri().or(source::getLiteral).orElse(""))
                .containsExactly("https://other.example/feed", "https://third.example/feed", "Wire");
        assertThat(story.getInfoSources().getFirst().getNames().getFirst().getText())
                .isEqualTo("Other & Daily");
    }

    @Test
    void linksToThePageAndToWhatReadersSay() {
        WireStory story = Feeds.item("<link>https://gazette.example/a</link><link/>"
                + "<atom:link rel='related' href='https://gazette.example/b' type='text/html' title='More'/>"
                + "<atom:link href='https://gazette.example/a'/><atom:link rel='self'/>"
                + "<comments>https://gazette.example/a#talk</comments><comments/>");

        assertThat(story.getLinks())
                .extracting(
                        link -> link.getRel().orElse("") + " " + link.getHref().orElse(""))
                .containsExactly(
                        "alternate https://gazette.example/a",
                        "related https://gazette.example/b",
                        "replies https://gazette.example/a#talk");
    }

    @Test
    void resolvesLinksAgainstTheBaseThenTheSourceThenTheChannel() {
        String item = "<item><link>/a</link><description><![CDATA[<p><a href='b'>b</a></p>]]></description></item>";
        String based = "<rss xml:base='https://base.example/'><channel><link>https://channel.example/</link>" + item
                + "</channel></rss>";
        String plain = "<rss><channel><link>https://channel.example/x/y</link>" + item + "</channel></rss>";

        WireStory story = Feeds.only(Feeds.from("https://source.example/feed", based));
        assertThat(hrefs(story)).containsExactly("https://base.example/a");
        assertThat(story.getBody().getHtml()).contains("href=\"https://base.example/b\"");
        assertThat(hrefs(Feeds.only(Feeds.from("https://source.example/feed", plain))))
                .containsExactly("https://source.example/a");
        assertThat(Feeds.only(Feeds.from("feed.xml", plain)).getBody().getHtml())
                .contains("href=\"https://channel.example/x/b\"");
        assertThat(hrefs(Feeds.only(Feeds.parse("<rss><channel>" + item + "</channel></rss>"))))
                .containsExactly("/a");
    }

    @Test
    void appliesTheChannelsLanguageAndRightsWhereTheItemIsSilent() {
        String feed = Feeds.channel("<item><guid>a</guid></item><item><guid>b</guid><dc:language>mi</dc:language>"
                + "<dc:rights>Tui Ngata</dc:rights></item><language>en_NZ</language><copyright>Gazette</copyright>");
        List<ParseOutcome> outcomes = Feeds.parse(feed);
        WireStory silent = TestWires.story(outcomes.get(0));
        WireStory own = TestWires.story(outcomes.get(1));

        assertThat(silent.getLanguages()).containsExactly("en-NZ");
        assertThat(notices(silent)).containsExactly("Gazette");
        assertThat(own.getLanguages()).containsExactly("mi");
        assertThat(notices(own)).containsExactly("Tui Ngata");
    }

    @Test
    void keepsALanguageThatIsNone() {
        WireStory story = Feeds.only(Feeds.parse(Feeds.channel(
                "<language>the.language</language>" + "<item xml:lang='de'><dc:language>??</dc:language></item>")));

        assertThat(story.getLanguages()).containsExactly("de");
        assertThat(Feeds.unparsed(story)).contains("channel/language", "item/dc:language");
    }

    @Test
    void carriesRightsAndLicencesWordForWord() {
        WireStory story =
                Feeds.item("<copyright>© 2026  Gazette</copyright><cc:license rdf:resource='https://l.example/by'/>"
                        + "<cc:license>https://l.example/nc</cc:license><atom:link rel='license' href='https://l.example/sa'/>"
                        + "<dcterms:rightsHolder>Southern Light</dcterms:rightsHolder><atom:rights type='html'>All &lt;b&gt;"
                        + "rights&lt;/b&gt;</atom:rights><cc:license/>");
        RightsInfo rights = story.getRights().getFirst();

        assertThat(rights.getCopyrightHolder()).contains("Southern Light");
        assertThat(Feeds.texts(rights.getCopyrightNotices())).containsExactly("© 2026  Gazette", "All rights");
        assertThat(Feeds.texts(rights.getUsageTerms()))
                .containsExactly("https://l.example/by", "https://l.example/nc", "https://l.example/sa");
        assertThat(story.getLinks()).isEmpty();
    }

    @Test
    void namesTheFeedAsAService() {
        WireStory declared = Feeds.only(
                Feeds.parse(
                        Feeds.channel(
                                "<title>Gazette</title><dc:title>Second</dc:title>"
                                        + "<atom:link rel='self' href='https://gazette.example/feed'/><atom:link rel='hub' href='x'/><item/>")));
        WireStory named = Feeds.only(Feeds.parse(Feeds.rss("<item/>")));

        assertThat(declared.getServices().getFirst().getUri()).contains("https://gazette.example/feed");
        assertThat(declared.getServices().getFirst().getNames().getFirst().getText())
                .isEqualTo("Gazette");
        assertThat(named.getServices())
                .extracting(ConceptRef::getLiteral)
                .containsExactly(Optional.of("Harbour Gazette"));
    }

    @Test
    void readsWhatElseTheChannelSays() {
        WireStory story = Feeds.only(Feeds.parse(Feeds.channel("<dc:language>en</dc:language><dc:publisher>Gazette Ltd"
                + "</dc:publisher><dc:rights>R1</dc:rights><atom:rights>R2</atom:rights><cc:license>L</cc:license>"
                + "<atom:id>urn:feed</atom:id><atom:updated>x</atom:updated><atom:icon>i</atom:icon><dc:date>x</dc:date>"
                + "<dc:coverage>Bluff</dc:coverage><ttl>5</ttl><rdf:Seq/><x:desk>night</x:desk><odd>1</odd>"
                + "<link href='https://gazette.example/'/><title>Gazette</title><item/>")));

        assertThat(story.getDeclaredProvider()).contains("Gazette Ltd");
        assertThat(story.getRights()).hasSize(3);
        assertThat(story.getServices().getFirst().getUri()).contains("urn:feed");
        assertThat(Feeds.unparsed(story))
                .containsExactly("channel/icon", "channel/coverage", "channel/desk", "channel/odd");
    }

    @Test
    void keepsOnlySoMuchOfWhatItDoesNotUnderstandOfAChannel() {
        WireStory story =
                Feeds.only(Feeds.parse(Feeds.channel("<x:a>kept</x:a><x:b>" + "b".repeat(5000) + "</x:b><item/>")));

        assertThat(Feeds.unparsed(story)).containsExactly("channel/a");
        assertThat(TestWires.repairs(story)).contains("UNPARSED_CUT");
    }

    @Test
    void keepsEverythingElseOfAnItem() {
        WireStory story = Feeds.item("<x:desk role='night'>Bluff</x:desk><enclosure length='5' type='audio/mpeg'/>");

        assertThat(Feeds.unparsed(story)).contains("item/x:desk", "item/enclosure/@length", "item/enclosure/@type");
    }

    @Test
    void hashesWhatTheItemSaysAndNotWhatItsReadersDo() {
        String plain = Feeds.item("<guid>a</guid><title>Ferry</title>").getContentHash();

        assertThat(Feeds.item("<guid>a</guid><title>Ferry</title><slash:comments>7</slash:comments><media:community>"
                                + "<media:statistics views='9'/></media:community><media:comments/>"
                                + "<atom:link rel='replies' href='x'/>")
                        .getContentHash())
                .isEqualTo(plain);
        assertThat(Feeds.item("<guid>a</guid><title>Ferries</title>").getContentHash())
                .isNotEqualTo(plain);
        assertThat(Feeds.item("<guid>a</guid><title>Ferry</title><media:title/>")
                        .getContentHash())
                .isNotEqualTo(plain);
    }

    @Test
    void isSilentAboutAFeedWithoutItems() {
        List<ParseOutcome> outcomes = Feeds.parse(Feeds.channel("<link>https://gazette.example/</link>"));

        assertThat(outcomes).containsExactly(new Vocabulary("https://gazette.example/", "feed without items"));
        assertThat(Feeds.parse(Feeds.channel("<title>Gazette</title>")))
                .containsExactly(new Vocabulary("Gazette", "feed without items"));
        assertThat(Feeds.parse("<rss/>")).containsExactly(new Vocabulary("", "feed without items"));
    }

    @Test
    void takesAnItemWithNothingInIt() {
        assertThat(TestWires.repairs(Feeds.item(""))).contains("NOTHING_FOR_READERS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='0.91'><channel><item><title>Snow</title></item></channel></rss>",
                "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel><item><title>Snow</title></item>"
                        + "</channel></rss>",
                "<rss version='2.0' xmlns='urn:invented'><channel><item><title>Snow</title></item></channel></rss>",
                "<rss><item><title>Snow</title></item></rss>",
                "<Channel xmlns='http://purl.org/net/rss1.1#'><items><item><title>Snow</title></item></items></Channel>",
                "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                        + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><item><title>Snow</title></item></r:RDF>"
            })
    void readsEveryVersionOfRss(String feed) {
        assertThat(Feeds.texts(Feeds.only(Feeds.parse(feed)).getHeadlines())).containsExactly("Snow");
    }

    @Test
    void refusesRdfThatIsNoFeed() {
        List<ParseOutcome> outcomes =
                Feeds.parse("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><!-- purl.org/rss/1.0/ -->"
                        + "<Description xmlns='urn:d'/></r:RDF>");

        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
    }

    @Test
    void leavesOtherXmlToOtherParsers() {
        assertThat(TestWires.rejected(Feeds.parse("<r:RDF xmlns:r='urn:r'/>")).detail())
                .contains("root {urn:r}RDF");
        assertThat(TestWires.rejected(Feeds.parse("<Channel/>")).detail()).contains("root {}Channel");
    }

    @Test
    void readsAtMostSoManyItems() {
        List<ParseOutcome> outcomes = Feeds.parse(Feeds.channel("<item/>".repeat(1_001)));

        assertThat(outcomes).hasSize(1_001);
        assertThat(TestWires.rejected(outcomes).reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>%s</title>",
                "<copyright>%s</copyright>",
                "<dc:publisher>%s</dc:publisher>",
                "<link>https://gazette.example/%s</link>",
                "<language>en-x-%s</language>",
                "<atom:id>%s</atom:id>"
            })
    void refusesAFeedThatSaysMoreThanEachItemCanCarryAndKeepsTheItemsBefore(String said) {
        String word = said.contains("-x-") ? "aaaaaaaa-" : "Gazette+";
        String feed = "<item><guid>a</guid></item>" + said.formatted(word.repeat(3_000) + "a") + "<item/>";

        List<ParseOutcome> outcomes = Feeds.parse(Feeds.channel(feed));

        assertThat(outcomes).hasSize(2);
        assertThat(TestWires.rejected(outcomes).detail()).contains("MAX_HEADER_CHARACTERS");
        assertThat(Characters.in(TestWires.story(outcomes.getFirst()))).isLessThan(1_000);
    }

    private static String rdf(String inside) {
        return "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
                + "<channel rdf:about='https://valley.example/'><items><rdf:Seq><rdf:li rdf:resource='a'/></rdf:Seq>"
                + "</items></channel>" + inside + "</rdf:RDF>";
    }

    private static List<String> hrefs(WireStory story) {
        return story.getLinks().stream()
                .map(Link::getHref)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> notices(WireStory story) {
        return story.getRights().stream()
                .map(RightsInfo::getCopyrightNotices)
                .flatMap(texts -> Feeds.texts(texts).stream())
                .toList();
    }
}
