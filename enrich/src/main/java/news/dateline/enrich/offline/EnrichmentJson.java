package news.dateline.enrich.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToIntFunction;
import news.dateline.schemas.model.CountryWeight;
import news.dateline.schemas.model.DeclaredEntity;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.FoundTopic;
import news.dateline.schemas.model.Mention;

/// The form in which `dateline enrich` prints an enrichment. Tools read it: keep it stable.
final class EnrichmentJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EnrichmentJson() {}

    /// One object; `offset` is added to what a mention says of its place.
    static ObjectNode of(String file, Enrichment enrichment, ToIntFunction<Mention> offset) {
        ObjectNode json = JSON.objectNode().put("file", file);
        ArrayNode entities = json.putArray("entities");
        enrichment.getEntities().forEach(entity -> entities.add(entity(entity, offset)));
        countries(json.putArray("countries"), enrichment.getCountries());
        countries(json.putArray("mentioned"), enrichment.getMentioned());
        ArrayNode regions = json.putArray("regions");
        enrichment
                .getRegions()
                .forEach(region -> regions.addObject()
                        .put("m49", region.getM49())
                        .put("name", region.getName())
                        .put("weight", region.getWeight()));
        ArrayNode newsRegions = json.putArray("newsRegions");
        enrichment
                .getNewsRegions()
                .forEach(region -> newsRegions
                        .addObject()
                        .put("id", region.getId())
                        .put("name", region.getName())
                        .put("weight", region.getWeight()));
        json.set("focus", enrichment.getFocus().map(EnrichmentJson::focus).orElse(null));
        json.put("filedFrom", enrichment.getFiledFrom().orElse(null));
        ArrayNode topics = json.putArray("topics");
        enrichment.getTopics().forEach(topic -> topics.add(topic(topic)));
        ArrayNode declared = json.putArray("declared");
        enrichment.getDeclared().forEach(entity -> declared.add(declared(entity)));
        json.put("disagrees", enrichment.getDisagrees());
        return json.put("partial", enrichment.getPartial().orElse(null));
    }

    private static void countries(ArrayNode json, List<CountryWeight> countries) {
        countries.forEach(country -> json.addObject()
                .put("iso2", country.getIso2())
                .put("name", country.getName())
                .put("weight", country.getWeight()));
    }

    private static ObjectNode entity(FoundEntity entity, ToIntFunction<Mention> offset) {
        ObjectNode json = JSON.objectNode()
                .put("id", entity.getId())
                .put("type", entity.getType().name())
                .put("kind", entity.getKind())
                .put("name", entity.getName())
                .put("salience", entity.getSalience())
                .put("role", entity.getRole().orElse(null))
                .put("iso2", entity.getIso2().orElse(null))
                .put("division", entity.getDivision().orElse(null))
                .put("lat", entity.getLatitude().orElse(null))
                .put("lon", entity.getLongitude().orElse(null))
                .put("contested", entity.getContested());
        ArrayNode mentions = json.putArray("mentions");
        for (Mention mention : entity.getMentions()) {
            int before = offset.applyAsInt(mention);
            mentions.addObject()
                    .put("start", before + mention.getStart())
                    .put("end", before + mention.getEnd())
                    .put("text", mention.getText())
                    .put("use", mention.getUse().name());
        }
        return json;
    }

    private static ObjectNode focus(Focus focus) {
        return JSON.objectNode()
                .put("iso2", focus.getIso2())
                .put("name", focus.getName())
                .put("confidence", focus.getConfidence());
    }

    private static ObjectNode topic(FoundTopic topic) {
        return JSON.objectNode()
                .put("qcode", topic.getQcode())
                .put("name", topic.getName())
                .put("confidence", topic.getConfidence())
                .put("declared", topic.getDeclared());
    }

    private static ObjectNode declared(DeclaredEntity entity) {
        return JSON.objectNode()
                .put("declared", entity.getDeclared())
                .put("name", entity.getName().orElse(null))
                .put("located", entity.getLocated())
                .put("entity", entity.getEntity().orElse(null))
                .put("iso2", entity.getIso2().orElse(null))
                .put("found", entity.getFound());
    }
}
