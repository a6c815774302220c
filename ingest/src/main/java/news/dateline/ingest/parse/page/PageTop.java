package news.dateline.ingest.parse.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a press release has above its headline: whose it is, and that it is one.
///
/// @param first the first block from the headline on
/// @param source whose it is
/// @param labels the lines that only say what kind of text it is
record PageTop(Block first, Optional<String> source, List<Block> labels) {
    private static final Pattern SOURCE = Pattern.compile("(?iu)(?:source|quelle|fuente|fonte)\\s?:\\s*(\\S.{1,120})");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:media|press|news) release(?:\\s.{0,20})?|for immediate release.{0,3}|pressemitteilung(?:\\s.{0,20})?");

    PageTop {
        labels = List.copyOf(labels);
    }

    /// Takes the lines above the headline away; the last line of the block is never one of them.
    static PageTop of(Block block) {
        Optional<String> source = Optional.empty();
        List<Block> labels = new ArrayList<>();
        int at = 0;
        while (at < block.lines().size() - 1) {
            String line = LineForm.plain(block.lines().get(at));
            Matcher named = SOURCE.matcher(line);
            if (named.matches()) {
                source = Optional.of(named.group(1));
            } else if (LABEL.matcher(line).matches()) {
                labels.add(new Block(block.first() + at, List.of(line)));
            } else {
                break;
            }
            at++;
        }
        // By itself, "Source: minister will resign" is a headline.
        return labels.isEmpty()
                ? new PageTop(block, Optional.empty(), labels)
                : new PageTop(block.from(at), source, labels);
    }
}
