package news.dateline.ingest.parse.page;

import java.util.List;
import java.util.regex.Pattern;

/// Where the story on a page ends and the page goes on: at comments, other stories, editions, the small print.
final class PageEnd {
    private static final Pattern MARK = Pattern.compile("(?iu)^(?:"
            + "(\\d+ )?comments?( \\(?\\d+\\)?)?|(view|show|read|see|load) (all |\\d+ |the )*comments|(leave|post|add|write) a comment"
            + "|join the (conversation|discussion)|have your say|comments (are|have been) (closed|disabled).*"
            + "|(latest|today's|today’s|this week's|this week’s|current|print|digital|weekend) (edition|issue|paper)"
            + "|(most|mostly) (read|popular|viewed|shared|commented)( .{0,30})?|trending( now| stories| .{0,20})?"
            + "|(you (may|might) also (like|be interested in)|recommended( for you| reading| stories)?|more from .{1,40}"
            + "|more (stories|news|in .{1,30}|like this)|latest (news|stories|headlines)|top stories|editor's picks?|editor’s picks?"
            + "|around the web|from our partners|sponsored stories|in other news)"
            + "|about the (author|writer)s?|tags|topics( in this (story|article))?|filed under:?.{0,80}"
            + "|(©|\\(c\\)|copyright\\b).{0,160}|.{0,60}all rights reserved\\.?|contact us|back to top|site map|help cent(re|er)"
            + ")[:.]?$");

    private PageEnd() {}

    /// The index of the first block that is not the story's any more; the number of blocks when there is none.
    static int of(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            // A bar with buttons above the story says the same words: the story is the longer part.
            if (isMark(blocks.get(i))
                    && sentences(blocks.subList(0, i)) > sentences(blocks.subList(i, blocks.size()))) {
                return i;
            }
        }
        return blocks.size();
    }

    static boolean isMark(Block block) {
        return MARK.matcher(LineForm.plain(block.lines().getFirst())).matches();
    }

    private static long sentences(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .filter(LineForm::endsSentence)
                .count();
    }
}
