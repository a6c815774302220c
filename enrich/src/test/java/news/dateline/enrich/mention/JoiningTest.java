package news.dateline.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.MentionUse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static Reference reference;

    @BeforeAll
    static void load() {
        reference = Reference.standard();
    }

    @Test
    void knownPlaceStaysThoughATaggerPassesItOver() {
        List<Spot> spots = find("Envoys met in Davos on Friday.");
        assertThat(spots).extracting(Spot::text, Spot::type).containsExactly(tuple("Davos", NameType.PLACE));
        assertThat(spots.getFirst().senses()).isNotEmpty();
    }

    @Test
    void nameThatBothHaveKeepsItsMeanings() {
        List<Spot> spots = find("Envoys met in Davos on Friday.", new NameSpan(0, 3, 4, NameType.PLACE));
        assertThat(spots).isEqualTo(new MentionFinder().find(story("Envoys met in Davos on Friday."), reference));
    }

    @Test
    void townInTheNameOfABodyIsWithinAName() {
        List<Spot> spots = find("He joined Davos Winter Singers.", new NameSpan(0, 2, 5, NameType.ORGANISATION));
        assertThat(spots)
                .extracting(Spot::text, Spot::use)
                .containsExactly(
                        tuple("Davos Winter Singers", MentionUse.NAME), tuple("Davos", MentionUse.WITHIN_NAME));
    }

    @Test
    void townThatIsAPersonIsNoPlace() {
        List<Spot> spots = find("They heard Davos sing.", new NameSpan(0, 2, 3, NameType.PERSON));
        assertThat(spots).extracting(Spot::text, Spot::type).containsExactly(tuple("Davos", NameType.PERSON));
    }

    @Test
    void surnameBelongsToTheFullNameThatATaggerFinds() {
        List<Spot> spots = find(
                "They heard Quorl Vexby. Later Vexby left.",
                new NameSpan(0, 2, 4, NameType.PERSON),
                new NameSpan(0, 6, 7, NameType.PERSON));
        assertThat(spots).extracting(Spot::fullName).containsExactly("Quorl Vexby", "Quorl Vexby");
    }

    @Test
    void placeThatOnlyATaggerSeesHasACountryWhereTheWordsSayThatItIsOne() {
        NameTagger quorl = tagger(new NameSpan(0, 5, 6, NameType.PLACE));
        assertThat(country(quorl, "Snow fell in Switzerland near Quorl.")).contains("CH");
        assertThat(country(quorl, "Snow fell in Switzerland and Quorl.")).isEmpty();
    }

    @Test
    void nationalityStaysOneWhoeverFindsIt() {
        assertThat(find("The Swiss army stood by.", new NameSpan(0, 1, 2, NameType.MISC)))
                .extracting(Spot::text, Spot::use)
                .containsExactly(tuple("Swiss", MentionUse.ADJECTIVE));
    }

    @Test
    void nationalityInTheNameOfABodyStaysOne() {
        assertThat(find("He joined Swiss Winter Singers.", new NameSpan(0, 2, 5, NameType.ORGANISATION)))
                .extracting(Spot::text, Spot::use)
                .contains(tuple("Swiss", MentionUse.ADJECTIVE));
    }

    @Test
    void placeAtTheEndOfALongerPlaceIsWithinIt() {
        assertThat(find("Snow fell in Upper Kenya.", new NameSpan(0, 3, 5, NameType.PLACE)))
                .extracting(Spot::text, Spot::use)
                .containsExactly(tuple("Upper Kenya", MentionUse.NAME), tuple("Kenya", MentionUse.WITHIN_NAME));
    }

    @Test
    void placeInTheNameOfAPersonIsNone() {
        assertThat(find("They heard Quorl Kenya sing.", new NameSpan(0, 2, 4, NameType.PERSON)))
                .extracting(Spot::text)
                .containsExactly("Quorl Kenya");
    }

    @Test
    void bodyCalledLikeAPlaceStandsForIt() {
        assertThat(find("They said Kenya would pay.", new NameSpan(0, 2, 3, NameType.ORGANISATION)))
                .extracting(Spot::text, Spot::type)
                .containsExactly(tuple("Kenya", NameType.PLACE));
    }

    @Test
    void knownNameOfTheTaggersTypeIsMeant() {
        assertThat(find("They said NATO would pay.", new NameSpan(0, 2, 3, NameType.ORGANISATION)))
                .flatExtracting(Spot::senses)
                .isNotEmpty();
        assertThat(find("THEY SAID NNO WOULD PAY", new NameSpan(0, 2, 3, NameType.ORGANISATION)))
                .flatExtracting(Spot::senses)
                .isEmpty();
        assertThat(find("They met Vladimir Putin there.", new NameSpan(0, 2, 4, NameType.PERSON)))
                .flatExtracting(Spot::senses)
                .extracting(sense -> sense.known().id())
                .containsExactly("person:vladimir-putin");
    }

    @Test
    void placeThatOnlyATaggerSeesInTheDatelineIsWhereTheStoryWasFiled() {
        assertThat(find("QUORL, Jan 20 - All is well.", new NameSpan(0, 0, 1, NameType.PLACE)))
                .extracting(Spot::text, Spot::use)
                .containsExactly(tuple("QUORL", MentionUse.FILED_FROM));
    }

    @Test
    void namesOfSeveralTextsStayInTheirOwn() {
        MentionFinder finder = new MentionFinder(
                tagger(new NameSpan(0, 2, 4, NameType.PERSON), new NameSpan(1, 1, 2, NameType.PERSON)));
        StoryText story = new StoryText(List.of(
                new TextField(Field.BODY, 0, "They heard Quorl Vexby."),
                new TextField(Field.BODY, 1, "Later Vexby left.")));

        assertThat(finder.find(story, reference))
                .extracting(spot -> spot.in().field().index(), Spot::fullName)
                .containsExactly(tuple(0, "Quorl Vexby"), tuple(1, "Quorl Vexby"));
    }

    private static Optional<String> country(NameTagger tagger, String text) {
        StoryEnricher enricher = new StoryEnricher(() -> reference, new MentionFinder(tagger));
        return enricher.enrich(story(text)).getEntities().stream()
                .filter(entity -> entity.getName().equals("Quorl"))
                .findFirst()
                .flatMap(FoundEntity::getIso2);
    }

    private static List<Spot> find(String text, NameSpan... spans) {
        return new MentionFinder(tagger(spans)).find(story(text), reference);
    }

    private static NameTagger tagger(NameSpan... spans) {
        return story -> story.named(List.of(spans));
    }

    private static StoryText story(String text) {
        return new StoryText(List.of(new TextField(Field.BODY, 0, text)));
    }
}
