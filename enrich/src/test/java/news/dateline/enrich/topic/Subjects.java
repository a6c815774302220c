package news.dateline.enrich.topic;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.enrich.WireStories;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;

/// Subjects as wires declare them.
final class Subjects {
    private Subjects() {}

    static ConceptRef qcode(String qcode) {
        return ConceptRef.newBuilder().setQcode(qcode).build();
    }

    static ConceptRef uri(String uri) {
        return ConceptRef.newBuilder().setUri(uri).build();
    }

    static ConceptRef literal(String literal) {
        return ConceptRef.newBuilder().setLiteral(literal).build();
    }

    static ConceptRef named(ConceptRef concept, String name) {
        return ConceptRef.newBuilder(concept)
                .setNames(List.of(LocalizedText.newBuilder().setText(name).build()))
                .build();
    }

    static WireStory story(ConceptRef... subjects) {
        return story("newsml-g2", subjects);
    }

    static WireStory story(String format, ConceptRef... subjects) {
        return WireStories.story("Council meets")
                .setFormat(format)
                .setSubjects(Stream.of(subjects).toList())
                .build();
    }
}
