package news.dateline.ingest.parse.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;

/// What stands between headline and text: who wrote it, whose it is, when, a standfirst, a picture's caption.
final class PageHead {
    private static final int MAX_BLOCKS = 8;
    // "Night desk", "Our reporters in Kyiv": a line this short right below the headline says who wrote it.
    private static final int CREW = 4;

    private final Page page;
    private final List<String> captions = new ArrayList<>();

    PageHead(Page page) {
        this.page = page;
    }

    /// Reads the head.
    ///
    /// @param blocks all that is below the headline
    /// @return how many of the blocks are the head's
    int read(List<Block> blocks) {
        int read = 0;
        while (read < Math.min(MAX_BLOCKS, blocks.size() - 1) && isHead(blocks, read)) {
            lines(blocks.get(read));
            read++;
        }
        return read;
    }

    private boolean isHead(List<Block> blocks, int at) {
        Block block = blocks.get(at);
        if (block.lines().stream().anyMatch(PageHead::isMark)) {
            return true;
        }
        if (at == 0
                && block.lines().size() > 1
                && LineForm.isLabel(block.lines().getFirst())) {
            return true;
        }
        boolean single = block.lines().size() == 1;
        String line = block.lines().getFirst();
        if (single && at == 0 && isWriter(line)) {
            return true;
        }
        // A sentence right above the by-line is the standfirst.
        Block next = blocks.get(at + 1);
        return single
                && at <= 1
                && page.bylines().isEmpty()
                && next.lines().stream().anyMatch(PageHead::isOrigin);
    }

    private static boolean isWriter(String line) {
        return LineForm.isName(line) || (LineForm.isLabel(line) && LineForm.words(line) <= CREW);
    }

    private static boolean isMark(String line) {
        return isOrigin(line) || Caption.of(line).isPresent();
    }

    private static boolean isOrigin(String line) {
        return LineForm.isByline(line)
                || LineForm.isAgency(line)
                || LineForm.isDate(line)
                || LineForm.isReadingTime(line);
    }

    private void lines(Block block) {
        for (int i = 0; i < block.lines().size(); i++) {
            line(block, i);
        }
    }

    private void line(Block block, int at) {
        String line = block.lines().get(at);
        Optional<Caption> caption = Caption.of(line);
        if (caption.isPresent()) {
            CaptionReader.add(page, caption.get(), captions);
        } else if (LineForm.isDate(line) || LineForm.isReadingTime(line)) {
            // A day without a zone, and without saying of what, is nothing to order versions by.
            page.setAside(new Block(block.first() + at, List.of(line)));
        } else if (LineForm.isAgency(line)) {
            page.credit(line);
        } else if (LineForm.isByline(line) || LineForm.isLabel(line)) {
            label(line, block, at);
        } else if (isRepeatedLater(block, at)) {
            captions.add(line);
        } else {
            page.standfirst().add(line);
        }
    }

    // The first label is who wrote it, the second whose it is.
    private void label(String line, Block block, int at) {
        if (page.bylines().isEmpty()) {
            page.bylines().add(line);
        } else if (page.credit() == null && !LineForm.isByline(line)) {
            page.credit(line);
        } else if (LineForm.isByline(line)) {
            page.bylines().add(line);
        } else {
            page.setAside(new Block(block.first() + at, List.of(line)));
        }
    }

    // Pages give a caption once as the picture's description and once below it with its credit.
    private boolean isRepeatedLater(Block block, int at) {
        String line = block.lines().get(at);
        return block.lines().subList(at + 1, block.lines().size()).stream()
                .anyMatch(later -> later.equals(line)
                        || Caption.of(later)
                                .filter(caption -> caption.text().equals(line))
                                .isPresent());
    }

    /// Adds pictures, and says when a caption had been there before.
    static final class CaptionReader {
        private CaptionReader() {}

        static void add(Page page, Caption caption, List<String> earlier) {
            String text = caption.text();
            if (text.isEmpty() && !earlier.isEmpty()) {
                text = earlier.removeLast();
            } else if (earlier.remove(text)) {
                page.notes().repair(Leniency.CAPTION_REPEATED, text);
            }
            page.picture(text.isEmpty() ? null : text, caption.credit());
        }
    }
}
