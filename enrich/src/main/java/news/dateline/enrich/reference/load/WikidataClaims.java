package news.dateline.enrich.reference.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/// The statements of one entity of Wikidata: its data model's ranks and main snaks (mediawiki.org,
/// "Wikibase/DataModel/JSON").
record WikidataClaims(JsonNode entity) {
    /// The values of a property, the preferred alone where some are, never the deprecated.
    List<JsonNode> of(String property) {
        List<JsonNode> preferred = ranked(property, "preferred");
        return preferred.isEmpty() ? ranked(property, "normal") : preferred;
    }

    /// The items that a property names.
    List<String> items(String property) {
        return of(property).stream().map(value -> value.path("id").asText()).toList();
    }

    private List<JsonNode> ranked(String property, String rank) {
        return StreamSupport.stream(entity.path("claims").path(property).spliterator(), false)
                .filter(claim -> claim.path("rank").asText("normal").equals(rank))
                // Without a value: "unknown" and "none" are snaks too.
                .map(claim -> claim.path("mainsnak").path("datavalue").path("value"))
                .filter(value -> !value.isMissingNode())
                .toList();
    }
}
