package news.dateline.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.enrich.reference.table.Table;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.NameKind;
import news.dateline.schemas.model.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tables that come with Dateline: their form and that they do not contradict themselves.
class ShippedTablesTest {
    private static final List<Entity> ALL = ShippedReference.entities();
    private static final Set<String> ISO_CODES =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toSet());

    // City states have the name of their capital; the others are islands without people.
    private static final Set<String> WITHOUT_CAPITAL = Set.of(
            "AQ", "BM", "BV", "DJ", "GI", "GY", "HK", "HM", "IM", "IO", "JM", "KY", "LU", "MC", "MO", "MV", "NF", "SG",
            "SM", "ST", "TF", "TK", "UM", "VA");
    private static final Set<String> WITHOUT_ADJECTIVE = Set.of(
            "AX", "BL", "BV", "CC", "CG", "DM", "GG", "GS", "HM", "JE", "MF", "MP", "PM", "SJ", "SX", "TF", "UM", "VA",
            "VI");

    @ParameterizedTest
    @CsvSource({
        "countries.tsv, 4, 7, 250",
        "regions.tsv, 1, 7, 900",
        "divisions.tsv, 2, 6, 1000",
        "places.tsv, 8, 8, 24000",
        "organisations.tsv, 4, 6, 600",
        "people.tsv, 4, 5, 800",
        "common-words.tsv, 1, 1, 60"
    })
    void everyRowHasTheColumnsOfItsTable(String table, int least, int most, int rows) {
        assertThat(Table.read(table))
                .hasSizeGreaterThanOrEqualTo(rows)
                .allSatisfy(row -> assertThat(row.cells()).hasSizeBetween(least, most))
                .allSatisfy(row -> assertThat(row.cells()).noneMatch(cell -> !cell.equals(cell.strip())));
    }

    @Test
    void everyEntityCanBeUsed() {
        assertThat(ALL)
                .allSatisfy(entity ->
                        assertThat(Reference.fault(entity)).as(entity.getId()).isEmpty());
    }

    @Test
    void idsAreUniqueAndNamespaced() {
        Set<String> seen = new HashSet<>();
        assertThat(ALL)
                .extracting(Entity::getId)
                .allMatch(id -> id.matches("(country|division|region|place|org|person):[A-Za-z0-9:-]+"))
                .allMatch(seen::add);
    }

    @Test
    void countriesAreThoseOfIso3166AndKosovo() {
        assertThat(Table.read("countries.tsv")).extracting(row -> row.cell(0)).hasSameElementsAs(ISO_CODES);
        assertThat(ALL)
                .flatExtracting(entity -> entity.getIso2().stream().toList())
                .allMatch(ISO_CODES::contains);
    }

    @Test
    void everyCountryHasCapitalAndAdjectivesButForThoseThatHaveNone() {
        List<String> capital = new ArrayList<>();
        List<String> adjective = new ArrayList<>();
        for (Table.Row row : Table.read("countries.tsv")) {
            (row.cell(4).isEmpty() ? capital : new ArrayList<String>()).add(row.cell(0));
            (row.cell(3).isEmpty() ? adjective : new ArrayList<String>()).add(row.cell(0));
        }
        assertThat(capital).hasSameElementsAs(WITHOUT_CAPITAL);
        assertThat(adjective).hasSameElementsAs(WITHOUT_ADJECTIVE);
    }

    @Test
    void everyNameIsWrittenAsOneAndNoEntityHasItTwice() {
        for (Entity entity : ALL) {
            assertThat(entity.getNames())
                    .as(entity.getId())
                    .isNotEmpty()
                    .allMatch(name -> name.getText().equals(name.getText().strip())
                            && !name.getText().isEmpty());
        }
    }

    @Test
    void everyEntityButAPlaceFoundOnlyBeforeACommaHasAPreferredName() {
        assertThat(ALL)
                .filteredOn(entity -> entity.getType() != EntityType.PLACE)
                .allSatisfy(entity -> assertThat(entity.getNames())
                        .as(entity.getId())
                        .extracting(EntityName::getKind)
                        .contains(NameKind.PREFERRED));
    }

    @ParameterizedTest
    @CsvSource({"PERSON, people.tsv, 3", "ORGANISATION, organisations.tsv, 3"})
    void kindsAreWordsAndFew(EntityType type, String table, int column) {
        Set<String> kinds =
                Table.read(table).stream().map(row -> row.cell(column)).collect(Collectors.toSet());

        assertThat(kinds).hasSizeLessThan(40).allMatch(kind -> kind.matches("[a-z]+(-[a-z]+)*"));
        assertThat(ALL.stream().filter(entity -> entity.getType() == type).map(Entity::getKind))
                .hasSameElementsAs(kinds);
    }

    @Test
    void noTermEndsBeforeItBegins() {
        assertThat(ALL).flatExtracting(Entity::getTerms).allSatisfy(term -> {
            assertThat(term.getTitle()).isNotBlank();
            assertThat(date(term.getFrom())).matches("|\\d{4}(-\\d{2}(-\\d{2})?)?");
            assertThat(date(term.getTo())).matches("|\\d{4}(-\\d{2}(-\\d{2})?)?");
            assertThat(isInOrder(term)).as("%s", term).isTrue();
        });
    }

    @Test
    void everySeatIsATownThatIsKnown() {
        Set<String> towns = new HashSet<>();
        for (Entity entity : ALL) {
            if (entity.getType() == EntityType.PLACE) {
                // Singapore, Monaco: the country is the town.
                entity.getNames()
                        .forEach(name -> towns.add(
                                name.getText() + "," + entity.getIso2().orElse("")));
            }
        }
        assertThat(ALL)
                .flatExtracting(entity -> entity.getSeat().stream().toList())
                .hasSizeGreaterThan(1_000)
                .allMatch(towns::contains);
    }

    @Test
    void everyTermIsOfACountryOrOfABodyThatIsKnown() {
        Set<String> known = new HashSet<>(ISO_CODES);
        ALL.forEach(entity -> known.add(entity.getId()));

        for (Table.Row row : Table.read("people.tsv")) {
            for (String term : row.alternatives(4)) {
                String of = term.split(";", -1)[1];
                assertThat(known).as("%s: %s", row.cell(0), term).contains(of);
            }
        }
    }

    @Test
    void aTownIsShownByTheNameThatNewsroomsUseAndFoundByTheOthers() {
        assertThat(ALL)
                .filteredOn(entity -> entity.getId().equals("place:geonames:687700"))
                .singleElement()
                .satisfies(town -> assertThat(town.getNames())
                        .extracting(EntityName::getText)
                        .containsExactly("Zaporizhzhia", "Zaporizhia", "Zaporozhye"));
    }

    @Test
    void everyDivisionOfATownIsOneOfItsCountry() {
        for (Table.Row row : Table.read("places.tsv")) {
            assertThat(row.cell(4)).as(row.cell(0)).matches("|" + row.cell(3) + "-[A-Z0-9]{1,3}");
        }
    }

    private static boolean isInOrder(Term term) {
        String from = date(term.getFrom());
        String to = date(term.getTo());
        int known = Math.min(from.length(), to.length());
        return from.substring(0, known).compareTo(to.substring(0, known)) <= 0;
    }

    private static String date(Optional<String> date) {
        return date.orElse("");
    }
}
