package news.dateline.ingest.parse.body;

import java.util.List;
import java.util.Random;

/// Makes fragments of HTML as wires write them, and spoils some of them.
final class Fragments {
    private static final List<String> BLOCKS =
            List.of("div", "section", "article", "blockquote", "figure", "block", "x-post");
    private static final List<String> LINES = List.of("p", "p", "p", "h2", "h3", "figcaption");
    private static final List<String> PHRASES = List.of("a", "b", "em", "i", "span", "strong", "sup", "u", "q", "code");
    private static final List<String> WORDS = List.of(
            "harbour",
            " ferry ",
            "Łódź",
            "–",
            "&amp;",
            "&nbsp;",
            "&eacute;",
            "&#8217;",
            "&#x2014;",
            " & ",
            "\n",
            "  ",
            "\u00a0",
            "\"",
            ">",
            "&frac12;",
            "🚋",
            "&#128651;",
            "&hellip;");
    private static final List<String> ATTRIBUTES = List.of(
            " href=\"https://example.org/?a=1&amp;b=2\"",
            " class='lead'",
            " title=\"a > b\"",
            " id=\"\"",
            " data-x1=\"&quot;\"");
    // Each is something that an HTML parser mends, moves or takes for something else.
    private static final List<String> SPOILT = List.of(
            "<",
            "</p>",
            "</b>",
            "<p>",
            "<b>",
            "<br/>",
            "<hr>",
            "<li>",
            "<td>",
            "<P>",
            "&copy",
            "&amp",
            "&#150;",
            "&#0;",
            "&nosuch;",
            "\r\n",
            "\0",
            "\f",
            "<!-- -->",
            "<!-->",
            "<!--->x-->",
            "<!x>",
            "<?x?>",
            "<a href=x>",
            "<a x>",
            "<p/>",
            "<script>",
            "<a id='1' id='2'>",
            "</div>",
            "<body>",
            "<pre>\n",
            "<select>",
            "<svg>",
            "&#xD800;",
            "'",
            "\"",
            "=",
            "&notit;",
            "<table>",
            "&#1114111;",
            "&;",
            "&#;",
            "&#x;",
            "<p>",
            "</br>",
            "</",
            "<br>",
            "&a\u00e9;");

    private final Random random;

    Fragments(Random random) {
        this.random = random;
    }

    /// A fragment of any length.
    String clean() {
        StringBuilder html = new StringBuilder();
        blocks(html, 0);
        return switch (random.nextInt(6)) {
            case 0 -> "<body>" + html + "</body>";
            case 1 -> "<html><head><title>Bern</title></head><body>" + html + "</body></html>";
            default -> html.toString();
        };
    }

    /// The same with something in it that does not belong there, or without something that does.
    String spoilt() {
        StringBuilder html = new StringBuilder(clean());
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(html.length() + 1);
            if (random.nextInt(3) == 0) {
                html.delete(at, Math.min(html.length(), at + 1 + random.nextInt(4)));
            } else {
                html.insert(at, any(SPOILT));
            }
        }
        return html.toString();
    }

    private void blocks(StringBuilder html, int depth) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            html.append(random.nextInt(3) == 0 ? "\n " : "");
            switch (random.nextInt(depth > 3 ? 4 : 8)) {
                case 0, 1, 2 -> lines(html);
                case 3 ->
                    html.append(
                            any(List.of("<hr>", "<hr />", "<!-- EMBED -->", "Bern", "<img src=\"a.jpg\" alt=\"\"/>")));
                case 4 -> list(html, depth);
                default -> element(html, any(BLOCKS), depth);
            }
        }
    }

    private void element(StringBuilder html, String name, int depth) {
        html.append('<').append(name).append(attributes()).append('>');
        blocks(html, depth + 1);
        html.append("</").append(name).append('>');
    }

    private void list(StringBuilder html, int depth) {
        String name = any(List.of("ul", "ol"));
        html.append('<').append(name).append('>');
        for (int i = random.nextInt(3); i >= 0; i--) {
            element(html, "li", depth + 1);
            html.append(random.nextBoolean() ? "\n" : "");
        }
        html.append("</").append(name).append('>');
    }

    private void lines(StringBuilder html) {
        String name = any(LINES);
        html.append('<').append(name).append(attributes()).append('>');
        phrases(html, 0);
        html.append("</").append(name).append('>');
    }

    private void phrases(StringBuilder html, int depth) {
        for (int i = random.nextInt(6); i >= 0; i--) {
            int kind = random.nextInt(8);
            if (kind == 0) {
                html.append(any(List.of("<br>", "<br/>", "<br />", "<img src='b.png'>")));
            } else if (kind == 1 && depth < 3) {
                String name = any(PHRASES);
                html.append('<').append(name).append(attributes()).append('>');
                phrases(html, depth + 1);
                html.append("</").append(name).append('>');
            } else {
                html.append(any(WORDS));
            }
        }
    }

    private String attributes() {
        return random.nextInt(3) == 0 ? any(ATTRIBUTES) + (random.nextInt(4) == 0 ? any(ATTRIBUTES) : "") : "";
    }

    private String any(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
