package news.dateline.ingest.parse.ninjs;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;

/// Items for tests, in JSON with single quotes: a small story that a test adds members to.
final class Ninjs {
    private Ninjs() {}

    /// An item of ninjs 1.x with further members.
    static String one(String members) {
        return "{'uri':'urn:ghent:canal','headline':'Canal in Ghent is swum again'" + after(members) + "}";
    }

    /// An item of Superdesk with further members.
    static String superdesk(String members) {
        return "{'guid':'urn:ghent:canal','type':'text','language':'en','headline':'Canal in Ghent is swum again'"
                + after(members) + "}";
    }

    static WireStory story(String json) {
        return TestWires.story(parse(json).getFirst());
    }

    static Reason reason(String json) {
        return TestWires.rejected(parse(json)).reason();
    }

    static List<String> repairs(String json) {
        return TestWires.repairs(story(json));
    }

    static List<String> unparsed(WireStory story) {
        return story.getUnparsed().stream().map(Unparsed::getPath).toList();
    }

    static List<ParseOutcome> parse(String json) {
        return new Parsers().parse(TestWires.input(json.replace('\'', '"')));
    }

    private static String after(String members) {
        return members.isEmpty() ? "" : "," + members;
    }
}
