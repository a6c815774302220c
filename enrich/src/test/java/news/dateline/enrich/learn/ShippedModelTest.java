package news.dateline.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.dateline.enrich.mention.MentionFinder;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.MentionUse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the model that comes with Dateline makes of sentences that it has not learned from.
class ShippedModelTest {
    private static Reference reference;
    private static MentionFinder finder;

    @BeforeAll
    static void load() throws IOException {
        reference = Reference.standard();
        finder = new MentionFinder(Names.PERCEPTRON.tagger(Optional.empty()));
    }

    @Test
    void findsEveryTypeInALead() {
        assertThat(read("TALLINN, March 3 - The Estonian energy minister, Liis Tamberg, met officials of the European"
                        + " Commission and Harrow Tin Corp in Tartu on Monday."))
                .extracting(Spot::text, Spot::type, Spot::use)
                .containsExactly(
                        tuple("TALLINN", NameType.PLACE, MentionUse.FILED_FROM),
                        tuple("Estonian", NameType.PLACE, MentionUse.ADJECTIVE),
                        tuple("Liis Tamberg", NameType.PERSON, MentionUse.NAME),
                        tuple("European Commission", NameType.ORGANISATION, MentionUse.NAME),
                        tuple("Harrow Tin Corp", NameType.ORGANISATION, MentionUse.NAME),
                        tuple("Tartu", NameType.PLACE, MentionUse.NAME));
    }

    @Test
    void keepsTheRulesTownsAtTheirCommas() {
        assertThat(read("He told the Elmhollow Post that St. Petersburg, Fla., and Split, Croatia, had signed the"
                        + " Elmhollow Accord."))
                .extracting(Spot::text, Spot::type)
                .containsExactly(
                        tuple("Elmhollow Post", NameType.ORGANISATION),
                        tuple("St. Petersburg", NameType.PLACE),
                        tuple("Fla.", NameType.PLACE),
                        tuple("Split", NameType.PLACE),
                        tuple("Croatia", NameType.PLACE),
                        tuple("Elmhollow Accord", NameType.MISC));
    }

    @Test
    void joinsHyphensApostrophesInitialsAndAmpersands() {
        assertThat(read("Jean-Paul O'Dowd met Mr. J. R. Veyling; Vladimir Putin and Johnson & Johnson were not there."))
                .extracting(Spot::text, Spot::type)
                .containsExactly(
                        tuple("Jean-Paul O'Dowd", NameType.PERSON),
                        tuple("J. R. Veyling", NameType.PERSON),
                        tuple("Vladimir Putin", NameType.PERSON),
                        tuple("Johnson & Johnson", NameType.ORGANISATION));
    }

    @Test
    void knowsWhatIsMeantByWhatItFinds() {
        List<Spot> spots = read("Moscow said the Strait of Hormuz, Crimea and the Balkans were quiet, e-mail and iPhone"
                + " orders rose, and the U.N. would go to New York.");

        assertThat(spots)
                .filteredOn(spot -> !spot.senses().isEmpty())
                .extracting(spot -> spot.senses().getFirst().known().id())
                .containsExactly(
                        "place:geonames:524901",
                        "region:strait-of-hormuz",
                        "region:crimea",
                        "region:balkans",
                        "org:united-nations",
                        "division:US-NY");
        assertThat(spots)
                .filteredOn(spot -> spot.type() == NameType.MISC)
                .extracting(Spot::text)
                .containsOnly("iPhone");
    }

    @Test
    void leadsInitialsInBracketsBackToTheBody() {
        assertThat(read("She studied at the University of the West Indies (UWI), said the Swiss-born Ursula von der"
                        + " Weide."))
                .extracting(Spot::text, Spot::fullName)
                .contains(
                        tuple("UWI", "University of the West Indies"),
                        tuple("Ursula von der Weide", "Ursula von der Weide"));
    }

    @Test
    void readsAHeadlineInCapitals() {
        StoryText story = new StoryText(List.of(new TextField(Field.HEADLINE, 0, "ESTONIA BUYS GAS FROM NORWAY")));

        assertThat(finder.find(story, reference)).extracting(Spot::text).containsExactly("ESTONIA", "NORWAY");
    }

    private static List<Spot> read(String text) {
        return finder.find(new StoryText(List.of(new TextField(Field.BODY, 0, text))), reference);
    }
}
