package news.dateline.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.MentionUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final MentionFinder FINDER = new MentionFinder();
    private static final Reference KNOWN = Reference.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She answered in French.",
                "She answered in English and in Irish, then left.",
                "In French we have a word for it.",
                "He speaks little Spanish, she said.",
                "It was translated from Swedish into English.",
                "a Portuguese-language daily of the coast",
                "the Finnish language of the coast",
                "signs in English, French and Cree for the town",
                "a letter in Dutch",
            })
    void takesALanguageForNoCountry(String text) {
        assertThat(find(text)).noneMatch(spot -> spot.use() == MentionUse.ADJECTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a clause in French law",
                "they met in Paris and French envoys came",
                "in English and Welsh clubs they waited",
                "a French teacher spoke",
                "the house was in their French way",
            })
    void takesANationalityForItsCountry(String text) {
        assertThat(find(text)).anyMatch(spot -> spot.use() == MentionUse.ADJECTIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ships left the Port of Rotterdam early | Rotterdam",
                "the Times of Malta said | Malta",
                "the National Museums of the Netherlands said | Netherlands",
                "a man of the Thai Red Cross came | Thai",
                "staff of the Vanuatu Red Cross came | Vanuatu",
                "staff of the Vanuatu Red Cross came | Red Cross",
                "banks in West Texas closed | Texas",
                "the board of AFL Victoria met | AFL",
                "they missed the Scottish Cup tie | Scottish",
                "a Korean-Japanese baker listened | Korean",
                "a man from Henley-on-Thames came | Thames",
                "a new Boeing 737 landed | Boeing",
                "Fans of Pakistan Harpy Eagles came | Pakistan",
            })
    void tellsAPartOfALongerNameAsSuch(String text, String part) {
        assertThat(named(text, part)).isNotEmpty().allMatch(spot -> spot.use() == MentionUse.WITHIN_NAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "they met the Canadian Tomas Vey there | Canadian",
                "the Armenian Foreign Minister came | Armenian",
                "on the Cameroon-Gabon border | Gabon",
                "a Greek-owned ship sank | Greek",
                "a firm of Rotterdam paid | Rotterdam",
                "Boeing 12 people said | Boeing",
            })
    void tellsANameBesideAnotherAsANameByItself(String text, String name) {
        assertThat(named(text, name)).isNotEmpty().noneMatch(spot -> spot.use() == MentionUse.WITHIN_NAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the results: Parma v Cagliari | Parma",
                "the results: Parma v Cagliari | Cagliari",
                "They saw that Parma have not lost | Parma",
                "They saw that Parma drew 1-1 | Parma",
                "so said Parma coach Tomas Vey | Parma",
                "Results: Parma 2 Cagliari 1 | Parma",
                "Last week Parma 2 Cagliari 1; yesterday Parma rested | Parma",
            })
    void takesATownAmongClubsForItsClub(String text, String club) {
        assertThat(named(text, club))
                .allMatch(spot -> spot.type() == NameType.ORGANISATION || spot.use() == MentionUse.WITHIN_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buses in Parma have stopped",
                "Bologna and Parma are wet",
                "the mayor beat traffic, and Parma slept",
                "votes against France v Italy",
            })
    void takesATownForATownElsewhere(String text) {
        assertThat(find(text)).noneMatch(spot -> spot.type() == NameType.ORGANISATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a hotel near the Avila mountain",
                "he sailed the Parma.",
                "they crossed the Parma, which rose",
                "he sailed the Parma",
                "it stood by the Parma when it rose"
            })
    void takesNoRiverOrMountainForATown(String text) {
        assertThat(find(text)).noneMatch(spot -> !spot.senses().isEmpty());
    }

    @Test
    void leavesATitleOutOfAName() {
        assertThat(find("They heard that Pope Francis came."))
                .extracting(Spot::text)
                .containsExactly("Francis");
    }

    @Test
    void tellsTheCountryThatOwnsABodyByItself() {
        assertThat(find("They heard that Russia's Defence Ministry said so."))
                .extracting(Spot::text)
                .containsExactly("Russia", "Defence Ministry");
    }

    @Test
    void tellsANationalityBeforeACommonNounByItself() {
        assertThat(named("They heard that Thai police came.", "Thai"))
                .extracting(Spot::use)
                .containsExactly(MentionUse.ADJECTIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He said so in a statement on Telegram. | Telegram",
                "They heard of it on her Facebook page. | Facebook",
                "Leeds are third in the Premier League. | Premier League",
                "Girona are third in La Liga. | La Liga",
            })
    void takesWhatIsWrittenOnOrPlayedInForNoBody(String text, String name) {
        assertThat(named(text, name))
                .isNotEmpty()
                .allMatch(spot -> spot.type() == NameType.MISC && spot.senses().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He put pressure on Telegram to answer. | Telegram",
                "They heard that Facebook said so. | Facebook",
                "They heard that the Premier League said so. | Premier League",
                "They gave it to the Red Cross in Vanuatu. | Red Cross",
                "They met IBM France staff. | France",
            })
    void takesAFirmOrALeagueOrASocietyForOneElsewhere(String text, String name) {
        assertThat(named(text, name))
                .isNotEmpty()
                .allMatch(
                        spot -> spot.use() == MentionUse.NAME && !spot.senses().isEmpty());
    }

    @Test
    void keepsTheParticlesOfAShortName() {
        assertThat(find("They met Ursula von der Leyen. Von der Leyen said so."))
                .extracting(Spot::text)
                .containsExactly("Ursula von der Leyen", "Von der Leyen");
    }

    private static List<Spot> named(String text, String name) {
        return find(text).stream().filter(spot -> spot.text().equals(name)).toList();
    }

    private static List<Spot> find(String text) {
        StoryText story = new StoryText(List.of(new TextField(Field.BODY, 0, "Yesterday. " + text)));
        return FINDER.find(story, KNOWN);
    }
}
