package news.dateline.enrich.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.enrich.gazetteer.Table.Row;

/// Reads the countries: CLDR's names joined with our own names, adjectives and capitals.
final class CountryTable {
    private static final int ISO2 = 0;
    private static final int NAME = 1;
    private static final int OTHER_NAMES = 2;
    private static final int ADJECTIVES = 3;
    private static final int CAPITAL = 4;
    private static final int CAPITAL_AT = 5;

    // A country is meant rather than a city of its name; see Resolver for what outweighs it.
    private static final double COUNTRY_PRIOR = 7;
    private static final double CAPITAL_PRIOR = 6;

    private CountryTable() {}

    static List<PlaceName> read() {
        List<PlaceName> names = new ArrayList<>();
        for (Row row : Table.read("countries.tsv")) {
            names.addAll(country(row));
            names.addAll(capital(row));
        }
        return names;
    }

    private static List<PlaceName> country(Row row) {
        String iso2 = row.cell(ISO2);
        String name = row.cell(NAME).equals("-") ? Territories.name(iso2).replace(" & ", " and ") : row.cell(NAME);
        Place.Where where = new Place.Where(iso2, Territories.regionsOf(iso2), null);
        Place country = new Place("country:" + iso2, name, PlaceKind.COUNTRY, where, List.of(), COUNTRY_PRIOR);
        Set<String> texts = new LinkedHashSet<>(Territories.names(iso2));
        texts.add(name);
        texts.addAll(row.alternatives(OTHER_NAMES));
        List<PlaceName> names = new ArrayList<>();
        texts.forEach(text -> names.add(new PlaceName(text, NameUse.NAME, country)));
        row.alternatives(ADJECTIVES).forEach(text -> names.add(new PlaceName(text, NameUse.ADJECTIVE, country)));
        return names;
    }

    private static List<PlaceName> capital(Row row) {
        List<String> texts = row.alternatives(CAPITAL);
        Optional<Coordinates> at = row.coordinates(CAPITAL_AT);
        if (texts.isEmpty() || at.isEmpty()) {
            return List.of();
        }
        String iso2 = row.cell(ISO2);
        Place.Where where = new Place.Where(iso2, Territories.regionsOf(iso2), at.get());
        Place capital = new Place(
                "place:" + Slug.of(texts.getFirst()) + '-' + iso2.toLowerCase(Locale.ROOT),
                texts.getFirst(),
                PlaceKind.CITY,
                where,
                List.of(),
                CAPITAL_PRIOR);
        return texts.stream()
                .map(text -> new PlaceName(text, NameUse.NAME, capital))
                .toList();
    }
}
