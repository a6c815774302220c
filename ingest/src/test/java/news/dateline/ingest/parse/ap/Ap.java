package news.dateline.ingest.parse.ap;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.WireStory;

/// Items for tests: a small story that a test adds members to. Apostrophes stand for quotation marks.
final class Ap {
    private static final String RUNNING = "'altids':{'itemid':'5d0c2f8e','etag':'5d0c2f8e_1a1'},'version':1,"
            + "'signals':['newscontent'],'headline':'Tunnel opens in Bergen'";

    private Ap() {}

    /// A bare item that may run, with more members.
    static String item(String more) {
        return ("{" + RUNNING + (more.isEmpty() ? "" : "," + more) + "}").replace('\'', '"');
    }

    /// An answer with one item and more members beside `data`.
    static String answer(String item, String beside) {
        return ("{'api_version':'2.2','data':{'item':" + item + "}" + (beside.isEmpty() ? "" : "," + beside) + "}")
                .replace('\'', '"');
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    static WireStory story(String json) {
        return TestWires.story(parse(json).getFirst());
    }

    /// The story of a running item with more members.
    static WireStory with(String more) {
        return story(item(more));
    }

    static List<ParseOutcome> parse(String json) {
        return new Parsers().parse(TestWires.input(json));
    }

    static List<String> literals(List<ConceptRef> concepts) {
        return concepts.stream()
                .map(concept -> concept.getLiteral().orElse("-"))
                .toList();
    }
}
