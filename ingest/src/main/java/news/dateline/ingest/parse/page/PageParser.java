package news.dateline.ingest.parse.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.ContentDigest;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireParser;
import news.dateline.ingest.parse.body.PlainText;
import news.dateline.ingest.parse.text.DecodedText;
import news.dateline.schemas.model.Body;
import news.dateline.schemas.model.LocalizedText;

/// A story as the text of a web page: headline, by-line, paragraphs, and around them what pages have around stories.
/// docs/formats/page.md has its rules.
public final class PageParser implements WireParser {
    static final String FORMAT = "page";

    private static final Pattern NOT_IN_GUID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String OTHER_FORMATS = "<{[\u0001";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(Document document) {
        byte[] bytes = document.bytes();
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        int at = start;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at++;
        }
        return at < bytes.length && OTHER_FORMATS.indexOf(bytes[at]) < 0 && isVisible(bytes, start);
    }

    @Override
    public List<ParseOutcome> parse(Document document) {
        if (document.bytes().length > PageLimit.MAX_PAGE_BYTES.most()) {
            return List.of(over(PageLimit.MAX_PAGE_BYTES, document.bytes().length));
        }
        DecodedText text = document.text();
        if (!text.isDecoded()) {
            return List.of(new Rejected(Reason.BAD_ENCODING, text.fault(), text.faultPosition()));
        }
        if (!text.isPlain()) {
            return List.of(new Rejected(Reason.BAD_ENCODING, "It has control characters that no text has", "start"));
        }
        return List.of(page(document.input(), text));
    }

    private static ParseOutcome page(WireInput input, DecodedText text) {
        long lines = text.text().lines().count();
        if (lines > PageLimit.MAX_PAGE_LINES.most()) {
            return over(PageLimit.MAX_PAGE_LINES, lines);
        }
        List<Block> blocks = Block.of(text.text());
        if (blocks.isEmpty()) {
            return new Rejected(Reason.EMPTY, "No line with a character", "start");
        }
        PageTop top = PageTop.of(blocks.getFirst());
        Block first = top.first();
        String headline = LineForm.plain(first.lines().getFirst());
        if (headline.length() > PageLimit.MAX_HEADLINE.most()) {
            return new Rejected(Reason.NOTHING_TO_PUBLISH, "The first line is too long for a headline", first.place());
        }
        if (headline.codePoints().noneMatch(Character::isLetter)) {
            return new Rejected(Reason.NOTHING_TO_PUBLISH, "The first line has no letter: no headline", first.place());
        }
        Notes notes = new Notes();
        text.assumed().ifPresent(charset -> notes.repair(Leniency.CHARSET_ASSUMED, charset));
        Page page = new Page(headline, notes);
        top.source().ifPresent(page::credit);
        top.labels().forEach(page::setAside);
        read(page, first, blocks.subList(1, blocks.size()));
        return page.paragraphs().stream().anyMatch(LineForm::endsSentence)
                ? story(input, page)
                : new Rejected(Reason.NOTHING_TO_PUBLISH, "No text below the first line", first.place());
    }

    private static void read(Page page, Block first, List<Block> rest) {
        List<Block> blocks = new java.util.ArrayList<>(rest);
        if (first.lines().size() > 1) {
            blocks.addFirst(first.from(1));
        }
        int head = new PageHead(page).read(blocks);
        new PageBody(page, blocks.subList(head, blocks.size())).read();
    }

    private static ParseOutcome story(WireInput input, Page page) {
        List<String> paragraphs = page.paragraphs();
        List.of("guid", "version", "versionCreated").forEach(page.notes()::inferred);
        StoryDraft draft = new StoryDraft(input, FORMAT, guid(input, page), hash(page), page.notes());
        draft.languages(List.of());
        draft.story()
                .setVersionCreated(input.receivedAt())
                .setHeadlines(List.of(new LocalizedText(page.headline(), null, null)))
                .setDescriptions(page.standfirst().stream()
                        .map(line -> new LocalizedText(line, "drol:summary", null))
                        .toList())
                .setBylines(page.bylines())
                .setCreditline(page.credit())
                .setBody(new Body(PlainText.html(paragraphs), paragraphs))
                .setPictures(page.pictures());
        Leftovers rest = new Leftovers();
        page.unparsed().forEach(piece -> rest.add(piece.getPath(), piece.getValue()));
        return draft.finish(rest);
    }

    // The address of a page is its identity; without one, its headline is the best that can be had.
    private static String guid(WireInput input, Page page) {
        Optional<String> address = input.source().filter(source -> source.matches("(?i)https?://.+"));
        return address.orElseGet(() -> "page:"
                + NOT_IN_GUID.matcher(page.headline().toLowerCase(Locale.ROOT)).replaceAll("-"));
    }

    // Over the story alone: the date of an edition beside it changes every day.
    private static String hash(Page page) {
        return ContentDigest.sha256(page.headline()
                + '\u0001'
                + page.bylines()
                + '\u0001'
                + page.credit()
                + '\u0001'
                + page.standfirst()
                + '\u0001'
                + page.pictures()
                + '\u0001'
                + String.join("\u0001", page.paragraphs()));
    }

    private static Rejected over(PageLimit limit, long found) {
        return new Rejected(Reason.LIMIT_EXCEEDED, limit + ": more than " + limit.most() + ", found " + found, "start");
    }

    // Control characters are those of legacy wires or of no text at all.
    private static boolean isVisible(byte[] bytes, int start) {
        for (int i = start; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && "\n\r\t\f".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }
}
