package news.dateline.publish.route;

import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/// Lucene's classic syntax over the fields of [StoryField], with `near` besides. Reads one text.
final class ChannelQueryParser extends QueryParser {
    private static final int MAX_DEPTH = 50;

    private final String text;

    ChannelQueryParser(String text) {
        super(StoryField.TEXT.field(), StoryFields.analyzer());
        this.text = text;
        setDefaultOperator(Operator.AND);
        // Else (GR IT) would be one value with a space in it.
        setSplitOnWhitespace(true);
    }

    /// @throws BadQueryException when the text is no query
    Query read() {
        QueryFaults faults = new QueryFaults(text);
        // Each is a turn of the parser's recursion.
        faults.deeperThan(MAX_DEPTH).ifPresent(offset -> {
            throw fault(offset, "more than " + MAX_DEPTH + " brackets stand inside each other");
        });
        try {
            return parse(text);
        } catch (ParseException e) {
            throw faults.explained(e, offset());
        } catch (TooComplexToDeterminizeException e) {
            throw fault(offset(), "the pattern is too complex");
        }
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String value, boolean quoted) throws ParseException {
        if (known(field) == StoryField.NEAR) {
            return near(value);
        }
        return super.getFieldQuery(field, value, quoted);
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean fromIncluded, boolean toIncluded)
            throws ParseException {
        onlyValues(field);
        return super.getRangeQuery(field, from, to, fromIncluded, toIncluded);
    }

    @Override
    protected Query getPrefixQuery(String field, String start) throws ParseException {
        onlyValues(field);
        return super.getPrefixQuery(field, start);
    }

    @Override
    protected Query getWildcardQuery(String field, String pattern) throws ParseException {
        if (!(field.equals("*") && pattern.equals("*"))) {
            onlyValues(field);
            if (pattern.startsWith("*") || pattern.startsWith("?")) {
                throw fault(offset(), "a word must not begin with '*' or '?'");
            }
        }
        return super.getWildcardQuery(field, pattern);
    }

    @Override
    protected Query getRegexpQuery(String field, String pattern) throws ParseException {
        onlyValues(field);
        try {
            return super.getRegexpQuery(field, pattern);
        } catch (IllegalArgumentException e) {
            throw fault(offset(), "/" + pattern + "/ is not a pattern");
        }
    }

    @Override
    protected Query getFuzzyQuery(String field, String word, float similarity) throws ParseException {
        onlyValues(field);
        return super.getFuzzyQuery(field, word, similarity);
    }

    private Query near(String value) {
        try {
            return Near.parse(value).query();
        } catch (IllegalArgumentException e) {
            throw fault(offset(), String.valueOf(e.getMessage()));
        }
    }

    private void onlyValues(String field) {
        if (known(field) == StoryField.NEAR) {
            near("");
        }
    }

    private StoryField known(String field) {
        return StoryField.of(field)
                .orElseThrow(() -> fault(
                        fieldOffset(field), "there is no field '" + field + "'; the fields are " + StoryField.names()));
    }

    private int fieldOffset(String field) {
        int offset = text.lastIndexOf(field + ":", offset());
        return offset < 0 ? offset() : offset;
    }

    // Lucene counts from the beginning of the text, and has one line.
    private int offset() {
        Token last = token;
        return last == null ? 0 : last.beginColumn;
    }

    private BadQueryException fault(int offset, String fault) {
        return new BadQueryException(text, offset, fault);
    }
}
