package news.dateline.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.enrich.text.Tokens;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.NameKind;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Reference STANDARD = Reference.standard();

    @Test
    void knowsEveryCountryOfIso3166AndKosovo() {
        Set<String> iso = new TreeSet<>(List.of(ULocale.getISOCountries()));
        // Former and reserved codes that ICU lists beside the standard's.
        iso.removeAll(Set.of("AC", "CP", "CQ", "DG", "EA", "IC", "TA", "AN", "BU", "CS", "DD", "FX", "NT", "SU", "YU"));
        iso.add("XK");

        assertThat(STANDARD.countries().stream().map(place -> place.where().iso2()))
                .containsExactlyElementsOf(iso);
    }

    @Test
    void placesEveryCountryInItsM49Regions() {
        assertThat(STANDARD.countries())
                .filteredOn(country -> country.where().regions().isEmpty())
                .extracting(Place::id)
                .containsExactly("country:AQ");
        assertThat(Territories.regionsOf("CH")).containsExactly("155", "150");
        assertThat(Territories.regionsOf("US")).containsExactly("021", "019");
    }

    @Test
    void saysCountriesAsANewsroomDoes() {
        assertThat(List.of("US", "GB", "CD", "MM", "TR", "CI", "UA"))
                .extracting(STANDARD::countryName)
                .containsExactly(
                        "United States", "United Kingdom", "DR Congo", "Myanmar", "Turkey", "Ivory Coast", "Ukraine");
        assertThat(STANDARD.countryName("ZZ")).isEqualTo("ZZ");
    }

    @Test
    void placesContestedRegionsWhereTheyLieAndSaysWhoClaimsThem() {
        Place crimea = place("region:crimea");

        assertThat(crimea.iso2()).isEqualTo("UA");
        assertThat(crimea.claimedBy()).containsExactly("UA", "RU");
        assertThat(place("region:kashmir").iso2()).isNull();
        assertThat(place("region:golan-heights").contested()).isTrue();
        assertThat(place("place:geonames:2661039").contested()).isFalse();
    }

    @Test
    void knowsTheRegionsThatNewsroomsPutACountryIn() {
        assertThat(STANDARD.newsRegionsAround(place("country:RS"))).contains("region:balkans");
        assertThat(STANDARD.newsRegionsAround(place("country:ML"))).contains("region:sahel");
    }

    @Test
    void knowsPeopleByTheirSurname() {
        assertThat(STANDARD.surnamed("DMITRIEV")).extracting(Person::id).contains("person:kirill-dmitriev");
        assertThat(STANDARD.surnamed("NOBODY")).isEmpty();
    }

    @Test
    void takesATownCalledLikeACommonWordOnlyBeforeAComma() {
        Reference reference = new Reference(List.of(town("place:reading-gb", "Reading")));

        assertThat(sense(reference, "Reading").kind()).isEqualTo(NameKind.BEFORE_COMMA);
    }

    @Test
    void refusesAnEntityWithoutANameAndSaysWhich() {
        Entity nameless = Entity.newBuilder(town("place:nowhere", "x"))
                .setNames(List.of())
                .build();

        assertThatThrownBy(() -> new Reference(List.of(nameless)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("place:nowhere");
    }

    private static KnownName sense(Reference reference, String name) {
        Tokens words = Tokenizer.tokens(name);
        return Objects.requireNonNull(reference.names().longestAt(words, 0))
                .senses()
                .getFirst();
    }

    private static Entity town(String id, String name) {
        return Entity.newBuilder()
                .setId(id)
                .setType(EntityType.PLACE)
                .setKind("city")
                .setNames(List.of(new EntityName(name, NameKind.PREFERRED, null)))
                .setIso2("GB")
                .build();
    }

    private static Place place(String id) {
        return (Place) STANDARD.byId(id).orElseThrow();
    }
}
