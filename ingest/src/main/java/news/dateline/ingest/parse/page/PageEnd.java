package news.dateline.ingest.parse.page;

import java.util.List;
import java.util.regex.Pattern;

/// Where the story on a page ends and the page goes on: at comments, other stories, editions, the small print.
final class PageEnd {
    private static final int WHOLE_STORY = 3;
    private static final int SHORTEST = 8;
    /// Nothing of a story comes after these.
    private static final Pattern HARD = Pattern.compile("(?iu)^(?:"
            + "(\\d+ )?comments?( \\(?\\d+\\)?)?|(view|show|read|see|load) (all |\\d+ |the )*comments"
            + "|(leave|post|add|write) a comment|comments (are|have been) (closed|disabled).*"
            + "|join the (conversation|discussion)|have your say"
            + "|(latest|today's|today’s|this week's|this week’s|current|print|digital|weekend) (edition|issue|paper)"
            + "|(most|mostly) (read|popular|viewed|shared|commented)( .{0,30})?|about the (author|writer)s?"
            + "|(©|\\(c\\)|copyright( ©| \\(c\\)| \\d{4}| by\\b)).{0,160}|.{0,60}all rights reserved\\.?|contact us|back to top|site map"
            + "|help cent(re|er))[:.]?$");
    /// Lists of other stories, which also stand in the middle of one.
    private static final Pattern SOFT = Pattern.compile("(?iu)^(?:"
            + "trending( now| stories| .{0,20})?|you (may|might) also (like|be interested in)"
            + "|recommended( for you| reading| stories)?|more from .{1,40}|more (stories|news|in .{1,30}|like this)"
            + "|related( (articles?|stories|story|news|topics?|content|coverage|reading))?|latest (news|stories|headlines)"
            + "|top stories|editor's picks?|editor’s picks?|around the web|from our partners|sponsored stories"
            + "|in other news|tags|topics( in this (story|article))?|filed under:?.{0,80})[:.]?$");

    private PageEnd() {}

    /// The index of the first block that is not the story's any more; the number of blocks when there is none.
    static int of(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isMark(blocks.get(i)) && endsAt(blocks, i)) {
                return i;
            }
        }
        return blocks.size();
    }

    static boolean isMark(Block block) {
        return matches(HARD, block) || isList(block);
    }

    /// Whether it is the heading of a list of other stories.
    static boolean isList(Block block) {
        return matches(SOFT, block);
    }

    // A bar above the story has the same words on its buttons, and lists of other stories interrupt it.
    private static boolean endsAt(List<Block> blocks, int at) {
        long before = paragraphs(blocks.subList(0, at));
        long after = paragraphs(blocks.subList(at + 1, blocks.size()));
        return matches(HARD, blocks.get(at))
                ? before >= WHOLE_STORY || before > after
                : before > 0 && before >= 2 * after;
    }

    private static boolean matches(Pattern mark, Block block) {
        return mark.matcher(LineForm.plain(block.lines().getFirst())).matches();
    }

    private static long paragraphs(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .filter(line -> LineForm.endsSentence(line) && LineForm.words(line) >= SHORTEST)
                .filter(line -> Boilerplate.of(line).isEmpty())
                .count();
    }
}
