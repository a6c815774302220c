package news.dateline.ingest.parse.newsml1;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;

/// Items for tests: a small story that a test changes in one place.
final class NewsMl1 {
    static final String REVISION = "<RevisionId PreviousRevision='0' Update='N'>1</RevisionId>";
    static final String USABLE = "<Status FormalName='Usable'/>";
    static final String LINES = "<NewsLines><HeadLine>Bridge reopens in Basel</HeadLine></NewsLines>";
    static final String TEXT = "<ContentItem><MediaType FormalName='Text'/><DataContent><p>The bridge is open.</p>"
            + "</DataContent></ContentItem>";
    static final String COMPONENT = "<NewsComponent>" + LINES + TEXT + "</NewsComponent>";

    private NewsMl1() {}

    static String identifier(String revision) {
        return "<ProviderId>rheinpost.example</ProviderId><DateId>20260504</DateId><NewsItemId>BASEL-1</NewsItemId>"
                + revision;
    }

    static String item(String identifier, String management, String content) {
        return "<NewsItem><Identification><NewsIdentifier>" + identifier + "</NewsIdentifier></Identification>"
                + "<NewsManagement>" + management + "</NewsManagement>" + content + "</NewsItem>";
    }

    static String document(String items) {
        return "<NewsML Version='1.2'>" + items + "</NewsML>";
    }

    static String withIdentifier(String identifier) {
        return document(item(identifier, USABLE, COMPONENT));
    }

    static String withRevision(String revision) {
        return withIdentifier(identifier(revision));
    }

    static String withManagement(String management) {
        return document(item(identifier(REVISION), management, COMPONENT));
    }

    /// @param component what stands in the item's component
    static String withComponent(String component) {
        return document(item(identifier(REVISION), USABLE, "<NewsComponent>" + component + "</NewsComponent>"));
    }

    static String withText(String data) {
        return withComponent(LINES + "<ContentItem><MediaType FormalName='Text'/><DataContent>" + data
                + "</DataContent></ContentItem>");
    }

    static WireStory story(String xml) {
        return TestWires.story(parse(xml).getFirst());
    }

    static Rejected rejected(String xml) {
        return TestWires.rejected(parse(xml));
    }

    static List<ParseOutcome> parse(String xml) {
        return new Parsers().parse(TestWires.input(xml));
    }

    static List<String> unparsed(WireStory story) {
        return story.getUnparsed().stream().map(Unparsed::getPath).toList();
    }
}
