package news.dateline.enrich.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of one place. Six facts, because a found entity needs each of them.
///
/// @param id stable: `country:CH`, `division:US-GA`, `place:geonames:2661039`, `region:150`
/// @param name as a newsroom writes it
/// @param kind what kind of place
/// @param where the country, division and regions it lies in
/// @param claimedBy ISO 3166-1 alpha-2 of every state that claims it, where that is disputed
/// @param prior how much rather this place is meant than a namesake; larger is likelier. About the decimal logarithm
///     of a city's inhabitants
public record Place(String id, String name, PlaceKind kind, Where where, List<String> claimedBy, double prior)
        implements Known {
    /// Copies the list.
    public Place {
        claimedBy = List.copyOf(claimedBy);
    }

    /// By its id alone: of different things that is different.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String kindWord() {
        return kind.word();
    }

    @Override
    public @Nullable String iso2() {
        return where.iso2();
    }

    /// Whether more than one state claims it.
    public boolean contested() {
        return claimedBy.size() > 1;
    }

    /// Whether it is the capital of its country.
    public boolean isCapital() {
        return kind == PlaceKind.CAPITAL;
    }

    /// Whether it is a town, a capital included.
    public boolean isTown() {
        return kind == PlaceKind.CITY || kind == PlaceKind.CAPITAL;
    }

    /// Where a place lies.
    ///
    /// @param iso2 ISO 3166-1 alpha-2 of its country; null when it lies in several or in none
    /// @param division ISO 3166-2 of its first-level division, where known
    /// @param liesIn ISO 3166-1 alpha-2 of the countries that a region over several lies in
    /// @param regions UN M49 codes, from the nearest region to the world's part
    /// @param at a point in it, where known
    public record Where(
            @Nullable String iso2,
            @Nullable String division,
            List<String> liesIn,
            List<String> regions,
            @Nullable Coordinates at) {
        /// Copies the lists.
        public Where {
            liesIn = List.copyOf(liesIn);
            regions = List.copyOf(regions);
        }

        /// Somewhere in a country.
        public static Where inCountry(String iso2, @Nullable String division, @Nullable Coordinates at) {
            return new Where(iso2, division, List.of(), Territories.regionsOf(iso2), at);
        }
    }

    /// The kind of a word as it stands in the reference data.
    ///
    /// @throws IllegalArgumentException when there is no such kind
    static PlaceKind kindOf(String word) {
        return switch (word) {
            case "country" -> PlaceKind.COUNTRY;
            case "division" -> PlaceKind.DIVISION;
            case "capital" -> PlaceKind.CAPITAL;
            case "city" -> PlaceKind.CITY;
            case "region" -> PlaceKind.REGION;
            default -> throw new IllegalArgumentException("'" + word + "' is no kind of place");
        };
    }
}
