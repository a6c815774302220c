package news.dateline.ingest.parse.nitf;

import java.util.List;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.schemas.model.Unparsed;
import news.dateline.schemas.model.WireStory;

/// Documents for tests: a small story that a test changes in one place.
final class Documents {
    static final String DOC_ID = "<doc-id id-string=\"lake-7\" regsrc=\"Lakeside\"/>";
    static final String ISSUED = "<date.issue norm=\"20260504T110000+0200\"/>";
    static final String HEDLINE = "<hedline><hl1>Steamer returns to Lake Thun</hl1></hedline>";
    static final String TEXT = "<p>The steamer is back.</p>";

    private Documents() {}

    static String of(String head, String bodyHead, String content) {
        return "<nitf><head>" + head + "</head><body><body.head>" + bodyHead + "</body.head><body.content>" + content
                + "</body.content></body></nitf>";
    }

    /// A document with these attributes and contents of its docdata.
    static String managed(String attributes, String docdata) {
        return of("<docdata " + attributes + ">" + docdata + "</docdata>", HEDLINE, TEXT);
    }

    static String withDocdata(String docdata) {
        return managed("", DOC_ID + ISSUED + docdata);
    }

    static String withHead(String head) {
        return of(head + "<docdata>" + DOC_ID + ISSUED + "</docdata>", HEDLINE, TEXT);
    }

    static String withBodyHead(String bodyHead) {
        return of("<docdata>" + DOC_ID + ISSUED + "</docdata>", bodyHead, TEXT);
    }

    static String withContent(String content) {
        return of("<docdata>" + DOC_ID + ISSUED + "</docdata>", HEDLINE, content);
    }

    static WireStory story(String xml) {
        return TestWires.story(parse(xml).getFirst());
    }

    static List<ParseOutcome> parse(String xml) {
        return new Parsers().parse(TestWires.input(xml));
    }

    static List<String> unparsed(WireStory story) {
        return story.getUnparsed().stream()
                .map(Unparsed::getPath)
                .filter(path -> !path.contains("xmlns"))
                .toList();
    }
}
