package news.dateline.enrich.gazetteer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer STANDARD = Gazetteer.standard();

    /// Uninhabited, or without a word of their own in English.
    private static final Set<String> NO_ADJECTIVE = Set.of(
            "AX", "BL", "BV", "CC", "CG", "DM", "GF", "GG", "GS", "HM", "JE", "MF", "MP", "PM", "SJ", "SX", "TF", "UM",
            "VA", "VI");
    /// Uninhabited, a city themselves, named as their capital is, or with a capital that stands among the cities.
    private static final Set<String> NO_CAPITAL = Set.of(
            "AQ", "BM", "BV", "DJ", "GI", "GY", "HK", "HM", "IM", "IO", "JM", "KY", "LU", "MC", "MO", "MV", "NF", "SG",
            "SM", "ST", "TF", "TK", "UM", "VA");

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
    void hasAnAdjectiveForEveryCountryThatHasOne() {
        Map<String, Set<NameUse>> uses = STANDARD.names().stream()
                .filter(name -> name.place().kind() == PlaceKind.COUNTRY)
                .collect(groupingBy(name -> name.place().id().substring(8), mapping(PlaceName::use, toSet())));

        assertThat(uses)
                .allSatisfy((iso2, use) -> assertThat(use.contains(NameUse.ADJECTIVE) || NO_ADJECTIVE.contains(iso2))
                        .as(iso2)
                        .isTrue());
    }

    @Test
    void hasACapitalWithCoordinatesForEveryCountryThatHasOne() {
        assertThat(Table.read("countries.tsv"))
                .filteredOn(row -> row.coordinates(5).isEmpty())
                .extracting(row -> row.cell(0))
                .hasSameElementsAs(NO_CAPITAL);
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
        Place crimea = place("Crimea");
        assertThat(crimea.where().iso2()).isEqualTo("UA");
        assertThat(crimea.claimedBy()).containsExactly("UA", "RU");
        assertThat(place("Kashmir").where().iso2()).isNull();
        assertThat(List.of("Donbas", "Kherson", "Zaporizhzhia", "Golan Heights", "Abkhazia", "Transnistria"))
                .allSatisfy(name -> assertThat(place(name).contested()).isTrue());
        assertThat(place("Tibet").contested()).isFalse();
    }

    @Test
    void givesM49RegionsTheirCodeAsIdAndOthersASlug() {
        assertThat(place("Europe").id()).isEqualTo("region:150");
        assertThat(place("Balkans").id()).isEqualTo("place:balkans");
        assertThat(place("Europe").where().regions()).containsExactly("150");
        assertThat(place("Soviet Union").where().regions()).isEmpty();
    }

    @Test
    void givesNoTwoPlacesOneId() {
        Map<String, Set<Place>> places =
                STANDARD.names().stream().map(PlaceName::place).collect(groupingBy(Place::id, toSet()));

        assertThat(places).allSatisfy((id, same) -> assertThat(same).as(id).hasSize(1));
    }

    @Test
    void onlyNamesCountriesThatExist() {
        Set<String> known = STANDARD.countries().stream()
                .map(country -> country.id().substring("country:".length()))
                .collect(toSet());

        assertThat(STANDARD.names()).extracting(PlaceName::place).allSatisfy(place -> {
            String iso2 = place.where().iso2();
            assertThat(iso2 == null || known.contains(iso2)).as(place.id()).isTrue();
            assertThat(known).containsAll(place.claimedBy());
        });
    }

    private static Place place(String name) {
        return STANDARD.names().stream()
                .filter(known -> known.text().equals(name))
                .map(PlaceName::place)
                .findFirst()
                .orElseThrow();
    }
}
