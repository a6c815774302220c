package news.dateline.enrich.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.Mention;

/// A file of plain text as a story, and where in the file each field begins.
///
/// @param story headline and paragraphs
/// @param offsets code points before the headline and before each paragraph
record PlainText(StoryText story, List<Integer> offsets) {
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANK_LINES = Pattern.compile("(?:[ \\t]*\\R){2,}");

    /// The first line is the headline, though it be blank; blank lines divide the paragraphs.
    static PlainText of(String text) {
        List<TextField> fields = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        Matcher line = LINE_END.matcher(text);
        int headlineEnd = line.find() ? line.start() : text.length();
        fields.add(new TextField(Field.HEADLINE, 0, text.substring(0, headlineEnd)));
        offsets.add(0);
        Matcher gap = BLANK_LINES.matcher(text);
        int offset = text.codePointCount(0, headlineEnd);
        int begin = headlineEnd;
        while (begin < text.length()) {
            int end = gap.find(begin) ? gap.end() : text.length();
            fields.add(new TextField(Field.BODY, fields.size() - 1, text.substring(begin, end)));
            offsets.add(offset);
            offset += text.codePointCount(begin, end);
            begin = end;
        }
        return new PlainText(new StoryText(fields), offsets);
    }

    /// Code points of the file before the field that a mention stands in.
    int offset(Mention mention) {
        boolean headline = mention.getField().equals(Field.HEADLINE.word());
        return offsets.get(headline ? 0 : mention.getIndex() + 1);
    }
}
