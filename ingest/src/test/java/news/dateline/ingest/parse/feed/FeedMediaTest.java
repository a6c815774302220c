package news.dateline.ingest.parse.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import news.dateline.schemas.model.Link;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.Rendition;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures, sounds and films of feeds: docs/formats/rss.md, "Media".
class FeedMediaTest {
    @Test
    void makesOnePictureOfAGroup() {
        WireStory story = Feeds.item("<media:group>"
                + "<media:content url='https://i.example/640.jpg' type='image/jpeg' width='640' height='427' fileSize='9'/>"
                + "<media:content url='https://i.example/1600.jpg' medium='image' isDefault='true' expression='full'/>"
                + "<media:thumbnail url='https://i.example/75.jpg' width='75' height='0'/>"
                + "<media:title>Ferry</media:title><media:description type='html'>The &lt;b&gt;ferry&lt;/b&gt; leaves."
                + "</media:description><media:credit role='photographer'>Tui Ngata</media:credit>"
                + "<media:credit>Southern Light</media:credit><media:credit>Tui Ngata</media:credit><media:credit/>"
                + "<media:copyright url='https://i.example/c'>© SL</media:copyright>"
                + "<media:license href='https://l.example/by'>By name</media:license></media:group>");
        Picture picture = only(story);

        assertThat(hrefs(picture))
                .containsExactly("https://i.example/1600.jpg", "https://i.example/640.jpg", "https://i.example/75.jpg");
        Rendition small = picture.getRenditions().get(1);
        assertThat(small.getWidth()).contains(640);
        assertThat(small.getSize()).contains(9L);
        assertThat(picture.getRenditions().getFirst().getRendition()).contains("full");
        assertThat(picture.getRenditions().getLast().getRendition()).contains("thumbnail");
        assertThat(picture.getHeadline()).contains("Ferry");
        assertThat(picture.getCaption()).contains("The ferry leaves.");
        assertThat(picture.getCredit()).contains("Tui Ngata, Southern Light");
        assertThat(Feeds.texts(picture.getRights().getFirst().getCopyrightNotices()))
                .containsExactly("© SL", "https://i.example/c");
        assertThat(Feeds.texts(picture.getRights().getFirst().getUsageTerms()))
                .containsExactly("By name", "https://l.example/by");
        assertThat(story.getRights()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            type='country' relationship='allow' | au US  | PERMISSION COUNTRY[AU, US]
            type='country' relationship='deny'  | de     | PROHIBITION COUNTRY[DE]
            type='country' relationship='deny'  | de uk  | PROHIBITION NOT_UNDERSTOOD[country de uk]
            type='uri' relationship='allow'     | urn:a  | PERMISSION PARTY[urn:a]
            relationship='deny'                 | all    | PROHIBITION
            relationship='allow'                | none   | PROHIBITION
            relationship='allow'                | All    | -
            type='country' relationship='deny'  | none   | -
            type='sharing' relationship='deny'  | ''     | -
            type='age' relationship='deny'      | 18     | PROHIBITION NOT_UNDERSTOOD[age 18]
            type='country'                      | de     | PROHIBITION NOT_UNDERSTOOD[relationship]
            """)
    void readsWhoMayShowAPicture(String attributes, String words, @Nullable String said) {
        WireStory story = Feeds.item("<media:content url='https://i.example/a.jpg'><media:restriction " + attributes
                + ">" + words + "</media:restriction></media:content>");

        assertThat(rules(only(story))).isEqualTo(said == null ? "" : said);
        assertThat(story.getRights()).isEmpty();
    }

    @Test
    void takesOfEachKindOfRestrictionTheNearest() {
        WireStory story = Feeds.item("<media:restriction type='country' relationship='allow'>nz</media:restriction>"
                + "<media:restriction type='uri' relationship='deny'>urn:a</media:restriction>"
                + "<media:content url='https://i.example/a.jpg'>"
                + "<media:restriction type='country' relationship='allow'>au</media:restriction>"
                + "<media:restriction type='country' relationship='allow'>fj</media:restriction></media:content>");

        assertThat(rules(only(story))).isEqualTo("PERMISSION COUNTRY[AU], PROHIBITION PARTY[urn:a]");
    }

    @Test
    void keepsTheRestrictionOfAPictureThatIsToldOfTwice() {
        WireStory story = Feeds.item("<media:group><media:content url='https://i.example/a.jpg'/>"
                + "<media:copyright>© SL</media:copyright></media:group>"
                + "<media:content url='https://i.example/a.jpg'>"
                + "<media:restriction type='country' relationship='deny'>de</media:restriction></media:content>");

        assertThat(rules(only(story))).isEqualTo("PROHIBITION COUNTRY[DE]");
    }

    private static String rules(Picture picture) {
        return picture.getRights().stream()
                .flatMap(info -> info.getPolicies().stream())
                .flatMap(policy -> policy.getRules().stream())
                .map(rule -> rule.getKind()
                        + rule.getConditions().stream()
                                .map(condition -> " " + condition.getAbout() + condition.getValues())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void givesEachPictureTheWordsThatAreNearestToIt() {
        WireStory story = Feeds.item("<media:credit>Desk</media:credit>"
                + "<media:content url='https://i.example/a.jpg'><media:credit>Tui</media:credit></media:content>"
                + "<media:content url='https://i.example/b.jpg'/>");

        assertThat(story.getPictures())
                .extracting(picture -> picture.getCredit().orElse(""))
                .containsExactly("Tui", "Desk");
    }

    @Test
    void linksToSoundsAndFilmsAndKeepsTheirStillsWithoutTheirWords() {
        WireStory story = Feeds.item("<media:group><media:content url='https://v.example/a.mp4' type='video/mp4'>"
                + "<media:title>Ferry film</media:title></media:content><media:credit>Film Co</media:credit>"
                + "<media:thumbnail url='https://v.example/still.jpg'/></media:group>"
                + "<media:content url='https://v.example/b.mp3' medium='audio'/><media:content type='image/png'/>");

        assertThat(story.getLinks())
                .extracting(link -> link.getRel().orElse("") + link.getTitle().orElse(""))
                .containsExactly("enclosureFerry film", "enclosure");
        assertThat(only(story).getCredit()).isEmpty();
        assertThat(hrefs(only(story))).containsExactly("https://v.example/still.jpg");
    }

    @Test
    void takesAThumbnailAloneAsThePictureOfTheStory() {
        WireStory story = Feeds.item("<media:thumbnail url='https://i.example/a.jpg' width='240' height='135'/>"
                + "<media:thumbnail/><media:credit>Tui</media:credit>");

        assertThat(hrefs(only(story))).containsExactly("https://i.example/a.jpg");
        assertThat(only(story).getCredit()).contains("Tui");
    }

    @Test
    void addsThumbnailsOfTheItemToItsOnlyPicture() {
        String pictures =
                "<media:content url='https://i.example/a.jpg'/>%s<media:thumbnail url='https://i.example/t.jpg'/>";

        assertThat(hrefs(only(Feeds.item(String.format(pictures, "")))))
                .containsExactly("https://i.example/a.jpg", "https://i.example/t.jpg");
        assertThat(Feeds.item(String.format(pictures, "<media:content url='https://i.example/b.jpg'/>"))
                        .getPictures())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<enclosure url='https://i.example/a' type='image/jpeg' length='88412'/>",
                "<enclosure url='https://i.example/a.JPG?w=5' length='88412'/>",
                "<enc:enclosure rdf:resource='https://i.example/a' enc:type='image/jpeg' enc:length='88412'/>",
                "<enc:enclosure enc:url='https://i.example/a.png'/>",
                "<enc:enclosure resource='https://i.example/a' type='image/jpeg'/>",
                "<atom:link rel='enclosure' href='https://i.example/a' type='image/jpeg' title='Ferry'/>",
                "<link rel='enclosure' href='https://i.example/a.webp'/>"
            })
    void takesAnEnclosedImageAsPicture(String enclosure) {
        assertThat(hrefs(only(Feeds.item(enclosure))).getFirst()).startsWith("https://i.example/a");
    }

    @Test
    void doesNotBelieveSizesOfNothing() {
        WireStory story = Feeds.item("<enclosure url='https://i.example/a.jpg' length='0' type='image'/>"
                + "<enclosure url='https://i.example/b.jpg' length='many'/>");

        assertThat(story.getPictures())
                .allMatch(
                        picture -> picture.getRenditions().getFirst().getSize().isEmpty());
        assertThat(Feeds.unparsed(story)).contains("item/enclosure/@length");
    }

    @Test
    void linksToOtherEnclosuresOnce() {
        WireStory story = Feeds.item("<enclosure url='https://v.example/a.mp3' type='audio/mpeg'/>"
                + "<media:content url='https://v.example/a.mp3' type='audio/mpeg'/><enclosure/>");

        assertThat(story.getLinks()).extracting(Link::getRel).hasSize(1);
    }

    @Test
    void tellsOfEachPictureOnceAndFillsWhatIsMissing() {
        WireStory story = Feeds.item("<enclosure url='https://i.example/a.jpg' type='image/jpeg'/>"
                + "<media:content url='https://i.example/b.jpg' type='image/jpeg'><media:credit>Tui</media:credit>"
                + "<media:copyright>© SL</media:copyright></media:content>"
                + "<description><![CDATA[<p>It left.</p><figure><img src='https://i.example/a.jpg' alt='Ferry'>"
                + "<figcaption>The ferry.</figcaption></figure><img src='https://i.example/b.jpg' alt='Wharf'>]]>"
                + "</description>");

        assertThat(story.getPictures()).hasSize(2);
        assertThat(story.getPictures())
                .extracting(picture -> picture.getCaption().orElse("-")
                        + picture.getCredit().orElse("-")
                        + picture.getAltText().orElse("-"))
                .containsExactly("-TuiWharf", "The ferry.-Ferry");
        assertThat(story.getPictures().getFirst().getRights()).hasSize(1);
    }

    @Test
    void doesNotTakeADotThatCountsReadersForAPicture() {
        WireStory story = Feeds.item("<description><![CDATA[<p>It left.</p><img src='https://c.example/p' width='1'>"
                + "<img src='https://c.example/r' height='1'>"
                + "<img src='https://i.example/a.jpg' width='20' height='20'>]]></description>");

        assertThat(hrefs(only(story))).containsExactly("https://i.example/a.jpg");
        assertThat(Feeds.unparsed(story)).contains("item/img");
    }

    private static Picture only(WireStory story) {
        assertThat(story.getPictures()).hasSize(1);
        return story.getPictures().getFirst();
    }

    private static List<String> hrefs(Picture picture) {
        return picture.getRenditions().stream()
                .flatMap(rendition -> rendition.getHref().stream())
                .toList();
    }
}
