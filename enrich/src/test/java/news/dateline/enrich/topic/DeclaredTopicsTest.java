package news.dateline.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.enrich.DeclaredText;
import news.dateline.enrich.Enrichments;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredTopicsTest {
    private static final Enrichment NOTHING = Enrichment.newBuilder().build();
    private static final FoundTopic SPORT = new FoundTopic("medtop:15000000", "sport", 1.0, true);

    @ParameterizedTest
    @CsvSource({
        "medtop:20000574, medtop:11000000",
        "medtop:20000575, medtop:11000000",
        "medtop:20000002, medtop:01000000",
        "medtop:20000056, medtop:16000000",
        "medtop:20001338, medtop:05000000",
        "subj:15054000, medtop:15000000",
        "subj:04009003, medtop:04000000",
    })
    void keepsACodeOfIptcAndAddsTheTopicAboveIt(String code, String top) {
        assertThat(topics(Subjects.story(Subjects.qcode(code))))
                .extracting(FoundTopic::getQcode)
                .containsExactly(top, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"medtop:15000000", "mediatopic:15000000", "subj:15000000"})
    void namesATopicOfTheFirstLevelOnce(String code) {
        assertThat(topics(Subjects.story(Subjects.qcode(code)))).containsExactly(SPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cv.iptc.org/newscodes/mediatopic/15000000",
                "https://cv.iptc.org/newscodes/subjectcode/15000000",
                "http://tt.se/spec/subref/1.0/15000000",
            })
    void readsAddressesOfCodes(String uri) {
        assertThat(topics(Subjects.story(Subjects.uri(uri)))).containsExactly(SPORT);
    }

    @Test
    void readsASubjectCodeThatHasLostItsZero() {
        assertThat(topics(Subjects.story(Subjects.qcode("subj:4017000"))))
                .extracting(FoundTopic::getQcode)
                .containsExactly("medtop:04000000", "subj:04017000");
    }

    @Test
    void readsASubjectCodeWithoutAVocabulary() {
        assertThat(topics(Subjects.story("ninjs", Subjects.literal("02002001"))))
                .extracting(FoundTopic::getQcode)
                .containsExactly("medtop:02000000", "subj:02002001");
    }

    @Test
    void takesTheNameThatTheWireGivesACode() {
        ConceptRef football = Subjects.named(Subjects.qcode("subj:15054000"), "Soccer");

        assertThat(topics(Subjects.story(football)).getLast())
                .isEqualTo(new FoundTopic("subj:15054000", "Soccer", 1.0, true));
    }

    @Test
    void takesOverTheBeginOfANameThatIsLongerThanAnyAndNoHalfOfASign() {
        ConceptRef football = Subjects.named(Subjects.qcode("subj:15054000"), "a" + "🏉".repeat(1_000));

        assertThat(topics(Subjects.story(football)).getLast().getName())
                .hasSize(DeclaredText.MOST)
                .matches("a(🏉)+…");
    }

    @ParameterizedTest
    @CsvSource({
        "newsml-g2, N2:WAR, medtop:16000000",
        "newsml-g2, N2:ODD, medtop:08000000",
        "newsml-g2, dpacat:wi, medtop:04000000",
        "newsml-g2, a1312cat:s, medtop:15000000",
    })
    void mapsProvidersCodes(String format, String code, String top) {
        assertThat(topics(Subjects.story(format, Subjects.qcode(code))))
                .extracting(FoundTopic::getQcode)
                .containsExactly(top);
    }

    @ParameterizedTest
    @CsvSource({"anpa1312, f, medtop:04000000", "anpa1312, S, medtop:15000000", "iptc7901, pl, medtop:11000000"})
    void readsTheCategoriesOfOldFormats(String format, String category, String top) {
        assertThat(topics(Subjects.story(format, Subjects.literal(category))))
                .extracting(FoundTopic::getQcode)
                .containsExactly(top);
    }

    @ParameterizedTest
    @CsvSource({"anpa1312, a", "anpa1312, i", "ninjs, s", "newsml-g2, pl", "newsml-g2, 99000000"})
    void takesNothingFromACategoryThatSaysNoTopic(String format, String literal) {
        assertThat(topics(Subjects.story(format, Subjects.literal(literal)))).isEmpty();
    }

    @Test
    void readsApsSubjectsByTheirNames() {
        ConceptRef weather = Subjects.named(Subjects.uri("http://cv.ap.org/id/1111aaaa"), "Weather");

        assertThat(topics(Subjects.story(weather)))
                .containsExactly(new FoundTopic("medtop:17000000", "weather", 1.0, true));
    }

    @Test
    void goesByWhatADeclaredCodeIsTheSameAs() {
        ConceptRef own = ConceptRef.newBuilder()
                .setQcode("acme:77")
                .setSameAs(List.of("medtop:20000822"))
                .build();

        assertThat(topics(Subjects.story(own))).containsExactly(SPORT);
    }

    @Test
    void goesByWhatIsBroaderForACodeOfALaterEdition() {
        ConceptRef later = ConceptRef.newBuilder()
                .setQcode("medtop:20009999")
                .setBroader(List.of("medtop:20000822"))
                .build();

        assertThat(topics(Subjects.story(later)))
                .extracting(FoundTopic::getQcode)
                .containsExactly("medtop:15000000", "medtop:20009999");
    }

    @Test
    void addsToDeclaredTopicsOnlyWhatIsVerySure() {
        Enrichment found =
                found(topic("medtop:04000000", 0.9), topic("medtop:11000000", 0.7), topic("medtop:15000000", 0.6));

        assertThat(new DeclaredTopics()
                        .add(Subjects.story(Subjects.qcode("subj:15000000")), found)
                        .getTopics())
                .containsExactly(SPORT, topic("medtop:04000000", 0.9));
    }

    @Test
    void leavesWhatTheWordsTellWhereNothingIsDeclared() {
        Enrichment found = found(topic("medtop:04000000", 0.4));

        assertThat(new DeclaredTopics()
                        .add(Subjects.story(Subjects.qcode("acme:77")), found)
                        .getTopics())
                .containsExactly(topic("medtop:04000000", 0.4));
    }

    @ParameterizedTest
    @CsvSource({"de, 0", "fr-CA, 0", "en, 1", "EN-GB, 1"})
    void believesTheWordsOfEnglishStoriesOnly(String language, int topics) {
        WireStory story = WireStory.newBuilder(Subjects.story())
                .setLanguages(List.of(language))
                .build();

        assertThat(new DeclaredTopics()
                        .add(story, found(topic("medtop:04000000", 0.9)))
                        .getTopics())
                .hasSize(topics);
    }

    private static List<FoundTopic> topics(WireStory story) {
        return new DeclaredTopics().add(story, NOTHING).getTopics();
    }

    private static FoundTopic topic(String qcode, double confidence) {
        return new FoundTopic(qcode, "found", confidence, false);
    }

    private static Enrichment found(FoundTopic... topics) {
        return Enrichments.withTopics(NOTHING, List.of(topics));
    }
}
