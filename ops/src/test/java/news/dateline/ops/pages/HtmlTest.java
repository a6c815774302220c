package news.dateline.ops.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void whatComesFromOutsideIsTextWhereverItStands() {
        String html =
                new Html().raw("<b title=\"").text("\"><script>'&").raw("\">").toString();

        assertThat(html).isEqualTo("<b title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">");
    }

    @Test
    void whatTurnsTheDirectionOfTextIsWrittenOut() {
        assertThat(new Html().text("a\u202eb\u0000").toString()).isEqualTo("a\\u202eb\\x00");
    }
}
