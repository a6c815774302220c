package news.dateline.enrich.declared;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.enrich.reference.Known;
import news.dateline.enrich.reference.Reference;
import news.dateline.schemas.model.ConceptRef;

/// What a code of a public vocabulary stands for in the reference data: ISO 3166, UN M49, GeoNames, Reuters' country
/// codes.
final class DeclaredCodes {
    private static final Pattern QCODE = Pattern.compile("([A-Za-z0-9_.-]{1,40}):([A-Za-z0-9_-]{1,40})");
    private static final Pattern GEONAMES =
            Pattern.compile("https?://(?:www\\.|sws\\.)?geonames\\.org/(\\d{1,12})(?:/.*)?");
    private static final Pattern IPTC_URI = Pattern.compile(
            "https?://cvx?\\.iptc\\.org/(?:newscodes/)?(iso3166-1a2|iso3166-1a3|iso3166-2|un-geo|worldregion)/([A-Za-z0-9-]{1,12})");

    private DeclaredCodes() {}

    /// What the concept's codes, or codes of the same concept, stand for.
    static Optional<Known> known(ConceptRef concept, Reference reference) {
        return codes(concept).flatMap(code -> known(code, reference).stream()).findFirst();
    }

    /// What one qcode or URI stands for.
    static Optional<Known> known(String code, Reference reference) {
        for (Pattern pattern : List.of(IPTC_URI, QCODE)) {
            Matcher matcher = pattern.matcher(code);
            if (matcher.matches()) {
                return known(matcher.group(1), matcher.group(2), reference);
            }
        }
        Matcher geonames = GEONAMES.matcher(code);
        return geonames.matches() ? reference.byId("place:geonames:" + geonames.group(1)) : Optional.empty();
    }

    private static Optional<Known> known(String scheme, String code, Reference reference) {
        return switch (scheme) {
            // Reuters has topics in the same vocabulary: of three letters POL is politics, not Poland.
            case "N2" -> code.length() == 2 ? reference.byId("country:" + code) : Optional.empty();
            case "iso3166-1a2", "iso3166-1a3", "country" ->
                CountryCodes.alpha2(code).flatMap(iso2 -> reference.byId("country:" + iso2));
            case "iso3166-2", "division" -> reference.byId("division:" + code);
            case "geonames", "geonamesid", "gn" -> reference.byId("place:geonames:" + code);
            case "un-geo", "m49", "unm49", "wldreg", "worldregion" ->
                reference.byId("region:" + (code.startsWith("r") ? code.substring(1) : code));
            default -> Optional.empty();
        };
    }

    private static Stream<String> codes(ConceptRef concept) {
        return Stream.concat(
                Stream.of(concept.getQcode(), concept.getUri()).flatMap(Optional::stream),
                concept.getSameAs().stream());
    }
}
