package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.mention.NameTagger;
import news.dateline.enrich.reference.Reference;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomesTest {
    private static final WireStory LOCAL =
            WireStories.story("New buses for Birmingham", "They run from May.").build();

    @Test
    void meansTheTownOfTheWiresHome() {
        assertThat(focus(Homes.none())).isEqualTo("GB");
        assertThat(focus(new Homes(Map.of("acme", "US-AL"), Optional.empty()))).isEqualTo("US");
        assertThat(focus(new Homes(Map.of("acme", "US"), Optional.of("GB")))).isEqualTo("US");
    }

    @Test
    void everyOtherWireHasTheHomeOfTheRest() {
        Homes homes = new Homes(Map.of("herald", "GB"), Optional.of("US-AL"));

        assertThat(homes.read(LOCAL).home()).contains("US-AL");
        assertThat(Homes.none().read(LOCAL).home()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "Canada", "ca", "ZZ", "US-XX", "US-", "US-AL-1", "Birmingham"})
    void refusesWhatIsNoCountryAndNoDivision(String code) {
        assertThatThrownBy(() -> new Homes(Map.of("herald", code), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ISO 3166");
        assertThatThrownBy(() -> new Homes(Map.of(), Optional.of(code))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String focus(Homes homes) {
        Reference known = Reference.standard();
        EnrichSettings settings = new EnrichSettings(Budget.of(Budget.STANDARD), NameTagger.rules(), homes);
        return new EnrichStep(() -> known, settings)
                .apply(LOCAL).getEnrichment().getCountries().stream()
                        .map(CountryWeight::getIso2)
                        .findFirst()
                        .orElse("none");
    }
}
