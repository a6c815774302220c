package news.dateline.ops.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where what became of a story is told.
final class StoryLinks {
    private StoryLinks() {}

    /// @param id of a story or a trace, whatever it is made of
    static String of(String id) {
        return Nav.STORY.path() + "?id=" + encoded(id);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
