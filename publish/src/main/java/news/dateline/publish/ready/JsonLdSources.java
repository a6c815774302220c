package news.dateline.publish.ready;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.schemas.model.Link;

/// The works that a story is made of, as the wire's links name them: schema.org's isBasedOn. IPTC NewsCodes, item
/// relations; the last part of a relation tells, whatever the vocabulary's alias.
final class JsonLdSources {
    private static final Set<String> MADE_OF =
            Set.of("derivedfrom", "evolvedfrom", "previousversion", "translatedfrom");

    private JsonLdSources() {}

    static Stream<ObjectNode> of(Stream<Link> links) {
        return links.filter(JsonLdSources::isSource).map(JsonLdSources::work);
    }

    private static boolean isSource(Link link) {
        return (link.getResidref().isPresent() || link.getHref().isPresent())
                && link.getRel()
                        .map(JsonLdSources::code)
                        .filter(MADE_OF::contains)
                        .isPresent();
    }

    private static String code(String relation) {
        int start = 1 + Math.max(relation.lastIndexOf(':'), relation.lastIndexOf('/'));
        return relation.substring(start).toLowerCase(Locale.ROOT);
    }

    private static ObjectNode work(Link link) {
        ObjectNode work = JsonLd.object("CreativeWork");
        JsonLd.put(work, "identifier", link.getResidref());
        link.getVersion().ifPresent(version -> work.put("version", version));
        JsonLd.put(work, "url", link.getHref().flatMap(Addresses::web));
        JsonLd.put(work, "name", link.getTitle());
        return work;
    }
}
