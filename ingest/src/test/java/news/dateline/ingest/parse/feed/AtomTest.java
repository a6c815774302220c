package news.dateline.ingest.parse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// docs/formats/atom.md, rule by rule.
class AtomTest {
    @Test
    void refusesAFeedWithMoreAuthorsThanEachEntryCanCarry() {
        String authors = "<author><name>Siobhán Roche</name></author>".repeat(2_000);

        List<ParseOutcome> outcomes = Feeds.parse(Feeds.feed("<entry/>" + authors + "<entry/>"));

        assertThat(outcomes).hasSize(2);
        assertThat(TestWires.rejected(outcomes).detail()).contains("MAX_HEADER_CHARACTERS");
    }

    @Test
    void takesTheIdAsIdentityThenTheLinkThenWhatIsSaid() {
        WireStory hashed = Feeds.entry("<title>Lamp off</title>");

        assertThat(Feeds.entry("<id> tag:observer.example,2026:1 </id>").getGuid())
                .isEqualTo("tag:observer.example,2026:1");
        assertThat(Feeds.entry("<link href='https://observer.example/a'/>").getGuid())
                .isEqualTo("https://observer.example/a");
        assertThat(hashed.getGuid()).isEqualTo("urn:sha256:" + hashed.getContentHash());
        assertThat(hashed.getInferred()).contains("guid");
    }

    @Test
    void ordersVersionsByUpdatedAndThenByReceipt() {
        WireStory story = Feeds.entry(
                "<published>2026-11-22T19:00:00Z</published>" + "<updated>2026-11-23T09:10:00+01:00</updated>");

        assertThat(story.getVersion()).isEqualTo(1);
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-23T08:10:00Z"));
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-11-22T19:00:00Z"));
        assertThat(story.getTransmission().flatMap(Transmission::getSent)).contains(TestWires.RECEIVED);
        assertThat(story.getInferred()).contains("version", "transmission").doesNotContain("versionCreated");
    }

    @Test
    void ordersVersionsByReceiptWhereUpdatedIsMissing() {
        WireStory story = Feeds.entry("<id>a</id>");

        assertThat(story.getVersionCreated()).contains(TestWires.RECEIVED);
        assertThat(story.getInferred()).contains("versionCreated");
    }

    @ParameterizedTest
    @CsvSource({"TGFtcCBvZmY=, Lamp off", "Lamp! off, Lamp! off"})
    void readsATitleOfAtom03InBase64(String written, String title) {
        WireStory story =
                Feeds.only(Feeds.parse("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry><id>a</id>"
                        + "<title mode='base64'>" + written + "</title></entry></feed>"));

        assertThat(Feeds.texts(story.getHeadlines())).containsExactly(title);
    }

    @Test
    void readsAtom03() {
        WireStory story = Feeds.only(
                Feeds.parse(
                        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><tagline/><entry>"
                                + "<id>a</id><title type='text/html' mode='escaped'>Lamp &lt;i&gt;off&lt;/i&gt;</title>"
                                + "<issued>2026-11-22T19:00:00Z</issued><modified>2026-11-23T08:00:00Z</modified>"
                                + "<created>2026-11-22T18:00:00Z</created>"
                                + "<content type='text/html' mode='escaped'>&lt;p&gt;Nine nights.&lt;/p&gt;</content></entry></feed>"));

        assertThat(Feeds.texts(story.getHeadlines())).containsExactly("Lamp off");
        assertThat(story.getFirstCreated()).contains(Instant.parse("2026-11-22T19:00:00Z"));
        assertThat(story.getVersionCreated()).contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(story.getContentCreated()).contains(Instant.parse("2026-11-22T18:00:00Z"));
        assertThat(story.getBody().getParagraphs()).containsExactly("Nine nights.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Lamp &lt;i&gt;off&lt;/i&gt;</title>|Lamp <i>off</i>",
                "<title type='html'>Lamp &lt;i&gt;off&lt;/i&gt; &amp;amp; on</title>|Lamp off & on",
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Lamp <i>off</i></div></title>|Lamp off",
                "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>&lt;p&gt;</div></title>|<p>"
            })
    void readsATextByItsType(String title, String headline) {
        assertThat(Feeds.texts(Feeds.entry(title).getHeadlines())).containsExactly(headline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<content>Nine nights.</content>",
                "<content type='text/plain'>Nine nights.</content>",
                "<content type='html'>&lt;p&gt;Nine nights.&lt;/p&gt;</content>",
                "<content type='html'>Nine nights.</content>",
                "<content type='html'><p>Nine nights.</p></content>",
                "<content type='TEXT/HTML'>&lt;p&gt;Nine nights.</content>",
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Nine nights.</p></div></content>",
                "<content type='xhtml'>&lt;p&gt;Nine nights.&lt;/p&gt;</content>",
                "<content type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>Nine nights.</div>"
                        + "</content>",
                "<content type='text/plain' mode='base64'>TmluZSBuaWdodHMu</content>",
                "<content type='text/html' mode='base64'>PHA+TmluZSBuaWdodHMuPC9wPg==</content>",
                "<content/><content>Nine nights.</content>",
                "<content>Nine nights.</content><content>Ten nights.</content>"
            })
    void readsContentByItsType(String content) {
        WireStory story = Feeds.entry(content);

        assertThat(story.getBody().getParagraphs()).containsExactly("Nine nights.");
        assertThat(TestWires.repairs(story)).doesNotContain("CONTENT_NOT_UNDERSTOOD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<content type='application/pdf'>JVBERi0=</content>",
                "<content type='image/png' mode='base64'>iVBORw0KGgo=</content>",
                "<content type='text/plain' mode='base64'>***</content>",
                "<content type='application/xml'><x:chart>1 2 3</x:chart></content>"
            })
    void keepsContentThatIsNoText(String content) {
        WireStory story = Feeds.entry(content);

        assertThat(story.getBody().getParagraphs()).isEmpty();
        assertThat(TestWires.repairs(story)).contains("CONTENT_NOT_UNDERSTOOD");
        assertThat(Feeds.unparsed(story)).anyMatch(path -> path.startsWith("entry/content"));
    }

    @Test
    void takesContentThatIsElsewhereAsLinkOrPicture() {
        WireStory story = Feeds.entry("<content src='https://observer.example/a.pdf' type='application/pdf'/>"
                + "<content src='https://observer.example/a.png' type='image/png'/>");

        assertThat(story.getLinks().getFirst().getRel()).contains("content");
        assertThat(story.getLinks().getFirst().getContentType()).contains("application/pdf");
        assertThat(story.getPictures().getFirst().getRenditions().getFirst().getHref())
                .contains("https://observer.example/a.png");
    }

    @Test
    void takesTheSummaryAsDescription() {
        WireStory story = Feeds.entry("<summary type='html' xml:lang='ga'>&lt;p&gt;Dark.&lt;/p&gt;</summary>"
                + "<content>Nine nights.</content>");

        assertThat(Feeds.texts(story.getDescriptions())).containsExactly("Dark.");
        assertThat(story.getDescriptions().getFirst().getLanguage()).contains("ga");
    }

    @Test
    void resolvesLinksAgainstEachBaseAroundThem() {
        WireStory story = Feeds.only(Feeds.parse(Feeds.feed("<entry xml:base='news/'><link href='a'/>"
                        + "<link rel='related' xml:base='../' href='b?c#d'/>"
                        + "<content type='xhtml' xml:base='/in/'><div xmlns='http://www.w3.org/1999/xhtml'>"
                        + "<p><a href='e'>e</a><img src='f.jpg'/></p><x:y>z</x:y></div></content></entry>")
                .replaceFirst("<feed ", "<feed xml:base='https://observer.example/x' ")));

        assertThat(story.getLinks())
                .extracting(link -> link.getHref().orElse(""))
                .containsExactly("https://observer.example/news/a", "https://observer.example/b?c#d");
        assertThat(story.getBody().getHtml()).contains("href=\"https://observer.example/in/e\"");
        assertThat(story.getPictures().getFirst().getRenditions().getFirst().getHref())
                .contains("https://observer.example/in/f.jpg");
        assertThat(Feeds.unparsed(story)).contains("entry/content/div/x:y");
    }

    @Test
    void resolvesLinksAgainstTheFeedsAddressWhereNoBaseIsDeclared() {
        String entry = "<entry><link href='a'/></entry>";

        assertThat(Feeds.only(Feeds.parse(Feeds.feed("<link rel='hub' href='https://hub.example/'/>"
                                + "<link rel='self' href='https://observer.example/feed'/>" + entry)))
                        .getLinks())
                .extracting(Link::getHref)
                .containsExactly(Optional.of("https://observer.example/a"));
        assertThat(Feeds.only(Feeds.parse(Feeds.feed("<link href='https://page.example/'/>" + entry)))
                        .getGuid())
                .isEqualTo("https://page.example/a");
    }

    @Test
    void keepsEveryKindOfLink() {
        WireStory story = Feeds.entry("<link href='https://a.example/'/><link rel=' ' href='https://b.example/'/>"
                + "<link rel='via' href='https://c.example/' title='C' type='text/html'/><link title='none'/>"
                + "<link rel='enclosure' href='https://d.example/d.mp3' type='audio/mpeg' length='9' title='D'/>");

        assertThat(story.getLinks())
                .extracting(
                        link -> link.getRel().orElse("") + " " + link.getHref().orElse(""))
                .containsExactly(
                        "alternate https://a.example/",
                        "alternate https://b.example/",
                        "via https://c.example/",
                        "enclosure https://d.example/d.mp3");
        assertThat(story.getLinks().getLast().getTitle()).contains("D");
        assertThat(Feeds.unparsed(story)).contains("entry/link/@title");
    }

    @Test
    void takesTheAuthorsOfTheEntryThenOfItsSourceThenOfTheFeed() {
        String feed = Feeds.feed("<entry><author><name>Siobhán Roche</name></author></entry>"
                + "<entry><source><author><name>Wire</name></author></source></entry><entry/>"
                + "<author><name>Newsroom</name><uri>https://observer.example/</uri></author>");
        List<ParseOutcome> outcomes = Feeds.parse(feed);

        assertThat(outcomes)
                .extracting(outcome -> TestWires.story(outcome).getBylines())
                .containsExactly(List.of("Siobhán Roche"), List.of("Wire"), List.of("Newsroom"));
    }

    @Test
    void readsPersonsHoweverTheyAreWritten() {
        WireStory story = Feeds.entry("<author><url>https://p.example/</url></author><author>Jane Doe</author>"
                + "<author><email>x@observer.example</email></author><contributor><name>Tui</name></contributor>");

        assertThat(story.getBylines()).containsExactly("Jane Doe");
        assertThat(story.getCreators()).hasSize(2);
        assertThat(story.getContributors()).hasSize(1);
        assertThat(Feeds.unparsed(story)).contains("entry/author/email");
        assertThat(Feeds.entry("<dc:creator>Jane Doe</dc:creator>").getBylines())
                .containsExactly("Jane Doe");
    }

    @Test
    void takesTheRightsOfTheEntryThenOfItsSourceThenOfTheFeed() {
        String feed = Feeds.feed("<rights>Observer</rights><entry><rights type='xhtml'>"
                + "<div xmlns='http://www.w3.org/1999/xhtml'>Harbour <b>Wire</b></div></rights></entry>"
                + "<entry><source><rights>Source</rights></source></entry><entry/>");

        assertThat(Feeds.parse(feed))
                .extracting(outcome -> notices(TestWires.story(outcome)))
                .containsExactly(List.of("Harbour Wire"), List.of("Source"), List.of("Observer"));
    }

    @Test
    void takesALicenceOfTheFeed() {
        WireStory story = Feeds.only(Feeds.parse(
                Feeds.feed("<link rel='license' href='https://l.example/by'/><copyright>O</copyright>" + "<entry/>")));

        assertThat(story.getRights()).hasSize(2);
        assertThat(Feeds.texts(story.getRights().getFirst().getUsageTerms())).containsExactly("https://l.example/by");
    }

    @Test
    void saysWhichFeedAnEntryWasCopiedFrom() {
        WireStory story = Feeds.entry("<source><id>urn:other</id><title>Other</title></source>"
                + "<source><title>Only a title</title></source><source/>");

        assertThat(story.getInfoSources())
                .extracting(source -> source.getUri().or(source::getLiteral).orElse(""))
                .containsExactly("urn:other", "Only a title");
    }

    @Test
    void takesCategoriesWithLabelOrSchemeAsSubjects() {
        WireStory story = Feeds.entry("<category term='sea' scheme='urn:s' label='At sea'/><category term='lamp'/>"
                + "<category scheme='urn:s'/>");

        assertThat(story.getSubjects()).hasSize(1);
        assertThat(story.getSubjects().getFirst().getBroader()).containsExactly("urn:s");
        assertThat(story.getKeywords()).containsExactly("lamp");
    }

    @Test
    void takesTheLanguageThatHoldsForTheEntry() {
        List<ParseOutcome> outcomes = Feeds.parse(
                Feeds.feed("<entry xml:lang='ga'><title>Solas</title></entry><entry><title>Light</title></entry>")
                        .replaceFirst("<feed ", "<feed xml:lang='en-IE' "));

        assertThat(TestWires.story(outcomes.get(0)).getLanguages()).containsExactly("ga");
        assertThat(TestWires.story(outcomes.get(1)).getLanguages()).containsExactly("en-IE");
        assertThat(TestWires.story(outcomes.get(1)).getHeadlines().getFirst().getLanguage())
                .contains("en-IE");
    }

    @Test
    void withholdsADraft() {
        assertThat(Feeds.entry("<app:control><app:draft>yes</app:draft></app:control>")
                        .getPubStatus())
                .isEqualTo(PubStatus.WITHHELD);
        assertThat(Feeds.entry("<app:control><app:draft>no</app:draft></app:control><app:control/>")
                        .getPubStatus())
                .isEqualTo(PubStatus.USABLE);
    }

    @Test
    void killsADeletedEntry() {
        WireStory kill = Feeds.only(Feeds.parse(Feeds.feed("<at:deleted-entry ref='urn:a' when='2026-11-23T08:00:00Z'>"
                + "<at:comment>Wrong from the start.</at:comment><at:comment/><at:by><name>J</name></at:by>"
                + "</at:deleted-entry>")));

        assertThat(kill.getGuid()).isEqualTo("urn:a");
        assertThat(kill.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.getVersionCreated()).contains(Instant.parse("2026-11-23T08:00:00Z"));
        assertThat(kill.getEdNotes()).containsExactly("Wrong from the start.");
        assertThat(Feeds.unparsed(kill)).contains("deleted-entry/at:by");
    }

    @Test
    void rejectsADeletedEntryThatSaysNotWhich() {
        List<ParseOutcome> outcomes = Feeds.parse(Feeds.feed("<entry/><at:deleted-entry/><entry/>"));

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        ParseOutcome.Rejected.class,
                        rejected -> assertThat(rejected.reason()).isEqualTo(Reason.NO_GUID));
    }

    @Test
    void readsAnEntryByItself() {
        WireStory story = Feeds.only(Feeds.parse(
                "<entry xmlns='http://www.w3.org/2005/Atom'><id>urn:a</id><title>Lamp off</title></entry>"));

        assertThat(story.getGuid()).isEqualTo("urn:a");
        assertThat(story.getFormat()).isEqualTo("atom");
    }

    @Test
    void readsAFeedWithoutNamespace() {
        WireStory story = Feeds.only(Feeds.parse("<feed><entry><title>Lamp off</title></entry></feed>"));

        assertThat(TestWires.repairs(story)).contains("NAMESPACE_MISSING");
    }

    @Test
    void readsAFeedInUtf16() {
        String feed = "\uFEFF<?xml version='1.0' encoding='UTF-16'?>"
                + Feeds.feed("<entry><title>Lamp off – again</title></entry>");

        WireStory story = Feeds.only(Feeds.parse(feed.getBytes(java.nio.charset.StandardCharsets.UTF_16LE)));
        assertThat(Feeds.texts(story.getHeadlines())).containsExactly("Lamp off – again");
    }

    @Test
    void namesTheFeedAsAService() {
        WireStory story = Feeds.only(
                Feeds.parse(Feeds.feed("<id>urn:feed</id><title type='html'>Coast &lt;b&gt;Observer&lt;/b&gt;</title>"
                        + "<subtitle>x</subtitle><x:desk>night</x:desk><odd>1</odd><entry/>")));

        assertThat(story.getServices().getFirst().getUri()).contains("urn:feed");
        assertThat(story.getServices().getFirst().getNames().getFirst().getText())
                .isEqualTo("Coast Observer");
        assertThat(Feeds.unparsed(story)).containsExactly("feed/desk", "feed/odd");
    }

    @Test
    void isSilentAboutAFeedWithoutEntries() {
        assertThat(Feeds.parse(Feeds.feed("<id>urn:feed</id>")))
                .containsExactly(new Vocabulary("urn:feed", "feed without items"));
    }

    @Test
    void hashesWhatTheEntrySaysAndNotHowOftenItWasAnswered() {
        String link = "<link rel='replies' href='https://a.example/' thr:count='%d'/><thr:total>%<d</thr:total>";

        assertThat(Feeds.entry("<id>a</id>" + String.format(link, 3)).getContentHash())
                .isEqualTo(Feeds.entry("<id>a</id>" + String.format(link, 4)).getContentHash());
    }

    @Test
    void leavesOtherFeedsToOtherParsers() {
        assertThat(TestWires.rejected(Feeds.parse("<feed xmlns='urn:goods'/>")).detail())
                .contains("{urn:goods}feed");
        assertThat(TestWires.rejected(Feeds.parse("<entry/>")).detail()).contains("{}entry");
        assertThat(TestWires.rejected(Feeds.parse("<feed xmlns='urn:goods'><!-- no atom --></feed>"))
                        .detail())
                .contains("Not Atom's namespace: urn:goods");
    }

    private static List<String> notices(WireStory story) {
        return story.getRights().stream()
                .map(RightsInfo::getCopyrightNotices)
                .flatMap(texts -> Feeds.texts(texts).stream())
                .toList();
    }
}
