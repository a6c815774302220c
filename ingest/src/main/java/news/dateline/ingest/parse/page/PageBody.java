package news.dateline.ingest.parse.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Leniency;

/// The paragraphs of the story, with all that is not the story's taken out and the text around it joined again.
final class PageBody {
    private static final Pattern TO_READER = Pattern.compile("(?iu)\\b(you|your|our|us|we)\\b");
    private static final int SHORT_INVITATION = 30;

    private final Page page;
    private final List<Block> blocks;

    PageBody(Page page, List<Block> blocks) {
        this.page = page;
        this.blocks = blocks;
    }

    void read() {
        int end = PageEnd.of(blocks);
        List<Block> story = blocks.subList(0, end);
        int at = 0;
        while (at < story.size()) {
            int after = endOfBoilerplate(story, at);
            if (after > at) {
                remove(story.subList(at, after));
            } else {
                keep(story.get(at));
                after++;
            }
            at = after;
        }
        removeEnd(blocks.subList(end, blocks.size()));
    }

    // A sign-up block is several lines: once in it, short invitations and buttons belong to it too.
    private static int endOfBoilerplate(List<Block> story, int start) {
        if (kind(story.get(start)).isEmpty()) {
            return start;
        }
        int at = start + 1;
        if (PageEnd.isList(story.get(start))) {
            return endOfTeasers(story, at);
        }
        int end = at;
        while (at < story.size() && (kind(story.get(at)).isPresent() || isInvitation(story.get(at)))) {
            at++;
            // What stands between two lines of a block is of the block; what comes after the last one is not.
            end = kind(story.get(at - 1)).isPresent() ? at : end;
        }
        return end;
    }

    // Below the heading of a list stand headlines of other stories: no sentences.
    private static int endOfTeasers(List<Block> story, int start) {
        int at = start;
        while (at < story.size() && story.get(at).lines().stream().noneMatch(LineForm::endsSentence)) {
            at++;
        }
        return at;
    }

    private static boolean isInvitation(Block block) {
        String text = block.text();
        boolean button = block.lines().stream().allMatch(LineForm::isLabel);
        boolean toReader = LineForm.words(text) <= SHORT_INVITATION
                && TO_READER.matcher(text).find();
        return (button || toReader) && !isQuote(text);
    }

    private static Optional<Boilerplate> kind(Block block) {
        if (PageEnd.isMark(block)) {
            return Optional.of(PageEnd.isList(block) ? Boilerplate.RELATED : Boilerplate.SHARING);
        }
        List<Boilerplate> kinds = new ArrayList<>();
        for (String line : block.lines()) {
            Optional<Boilerplate> kind = Boilerplate.of(line);
            if (kind.isEmpty() && !LineForm.isLabel(line)) {
                return Boilerplate.of(block.text());
            }
            kind.ifPresent(kinds::add);
        }
        return kinds.stream().findFirst();
    }

    private void keep(Block block) {
        for (String paragraph : block.paragraphs()) {
            Optional<Caption> caption = Caption.of(paragraph).filter(found -> isCaption(paragraph));
            if (caption.isPresent()) {
                picture(caption.get());
            } else {
                page.paragraphs().add(paragraph);
            }
        }
    }

    // Somebody's words may end in "Photo: …"; a caption is not said by anybody.
    private static boolean isCaption(String paragraph) {
        return !isQuote(paragraph);
    }

    private void picture(Caption caption) {
        List<String> before = page.paragraphs();
        boolean repeated = !before.isEmpty() && before.getLast().equals(caption.text());
        if (repeated) {
            before.removeLast();
            page.notes().repair(Leniency.CAPTION_REPEATED, caption.text());
        }
        page.picture(caption.text().isEmpty() ? null : caption.text(), caption.credit());
    }

    private void remove(List<Block> removed) {
        Boilerplate kind = kind(removed.getFirst()).orElse(Boilerplate.SHARING);
        removed.forEach(page::setAside);
        page.notes()
                .repair(
                        Leniency.BOILERPLATE_REMOVED,
                        kind.name().toLowerCase(Locale.ROOT) + " from line "
                                + removed.getFirst().first() + ": "
                                + removed.getFirst().lines().getFirst());
    }

    private void removeEnd(List<Block> removed) {
        if (!removed.isEmpty()) {
            removed.forEach(page::setAside);
            Block first = removed.getFirst();
            page.notes()
                    .repair(
                            Leniency.PAGE_END_REMOVED,
                            "from line " + first.first() + ": " + first.lines().getFirst());
        }
    }

    private static boolean isQuote(String text) {
        return "\"“„«‘'".indexOf(text.charAt(0)) >= 0;
    }
}
