package news.dateline.ingest.parse.xml;

import java.util.Random;

/// Makes documents of all that clean XML is made of, and of much that is not clean.
final class MadeXml {
    private static final String[] PROLOGS = {
        "",
        "",
        "",
        "\uFEFF",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "<?xml version='1.0' standalone='yes' ?>",
        "<!-- a - b -->\r\n",
        "<!DOCTYPE a SYSTEM 'x.dtd'>",
        "<!DOCTYPE a PUBLIC \"-//X//Y 1.0//EN\"\n\"http://x/y.dtd\" >",
        "\n ",
        "<?go on?>",
        "<!DOCTYPE a >",
        "<?xml version=\"1.0\"?><!--é--><!DOCTYPE a><?x y?>"
    };
    private static final String[] NAMES = {"a", "b", "p:a", "q:b", "x-y.z_1", "newsItem", "xml:a", "a"};
    private static final String[] ATTRIBUTES = {
        "b", "c", "p:b", "q:b", "xml:lang", "xml:space", "b", "xmlns", "xmlns:p", "xmlns:q", "xmlns:p", "xml:id"
    };
    private static final String[] VALUES = {
        "",
        " ",
        "urn:x",
        "urn:y",
        "de",
        "en-GB ",
        "urn:x",
        "é",
        "a\r\nb\tc\rd\n",
        "&#10;&#xD;&amp;",
        "&lt;'",
        "]]>",
        "\u00A0",
        "&#x1F600;",
        "\u2028\u0085",
        "http://www.w3.org/XML/1998/namespace",
        "&nbsp;"
    };
    private static final String[] TEXTS = {
        "\n  ",
        "\n  ",
        " ",
        "Ferry back in service",
        "Zürich, 東京, 😀",
        "a\r\nb\rc\n",
        "&amp;&#233;&#x20AC;&#65;",
        "x > y",
        "<![CDATA[]]>",
        "<![CDATA[<p>&amp;\r\n</p>]]>",
        "<![CDATA[]]]]>",
        "<!---->",
        "<!-- x -->",
        "<?go?>",
        "<?go on ?>",
        "\u00A0\u3000",
        "\u2003 ",
        "]",
        "]]",
        "&#93;]>",
        "\u007f\u0085\u2028\uFFFD",
        "&quot;&apos;&lt;&gt;",
        "]]>",
        "&x;"
    };

    private final Random random;
    private final StringBuilder xml = new StringBuilder();

    MadeXml(Random random) {
        this.random = random;
    }

    String document() {
        xml.append(one(PROLOGS)).append("<a xmlns:p='urn:x' xmlns:q=\"urn:x\">");
        for (int i = random.nextInt(4); i >= 0; i--) {
            element(0);
        }
        return xml.append("</a>")
                .append(random.nextInt(4) == 0 ? "\n<!-- end --> " : "")
                .toString();
    }

    private void element(int depth) {
        String name = one(NAMES);
        xml.append('<').append(name);
        for (int i = random.nextInt(3); i > 0; i--) {
            xml.append(random.nextInt(5) == 0 ? "\r\n " : " ").append(one(ATTRIBUTES));
            xml.append(random.nextInt(9) == 0 ? " = " : "=");
            String value = one(VALUES);
            char quote = random.nextBoolean() && value.indexOf('\'') < 0 ? '\'' : '"';
            xml.append(quote).append(value).append(quote);
        }
        if (random.nextInt(4) == 0) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        for (int i = random.nextInt(5); i > 0; i--) {
            if (depth < 4 && random.nextInt(3) == 0) {
                element(depth + 1);
            } else {
                xml.append(one(TEXTS));
            }
        }
        xml.append("</").append(name).append(random.nextInt(9) == 0 ? " >" : ">");
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
