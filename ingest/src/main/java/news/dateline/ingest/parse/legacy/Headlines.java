package news.dateline.ingest.parse.legacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.schemas.model.LocalizedText;

/// The headlines of a story: those of the heading, else the beginning of the text.
final class Headlines {
    private static final int LONGEST = 300;
    // Not behind "U.S." or "St.": a sentence ends behind a word that is longer.
    private static final Pattern END = Pattern.compile("(?<=[\\p{Ll}\\d”\")]{3})[.!?] (?=[\\p{Lu}“\"])");
    private static final String UNDER_HEADLINE = "hld:subHeadline";

    private Headlines() {}

    static List<LocalizedText> of(Heading heading, LegacyText text, Notes notes) {
        List<LocalizedText> headlines = new ArrayList<>();
        for (String line : heading.headlines()) {
            headlines.add(new LocalizedText(line, headlines.isEmpty() ? null : UNDER_HEADLINE, null));
        }
        List<String> paragraphs = text.body().getParagraphs();
        // An alert has no headline: it is one.
        if (headlines.isEmpty() && !paragraphs.isEmpty()) {
            String sentence = firstSentence(paragraphs.getFirst());
            notes.repair(Leniency.HEADLINE_FROM_BODY, sentence);
            notes.inferred("headlines");
            headlines.add(new LocalizedText(sentence, null, null));
        }
        return headlines;
    }

    private static String firstSentence(String paragraph) {
        Matcher end = END.matcher(paragraph);
        String sentence = end.find() ? paragraph.substring(0, end.start() + 1) : paragraph;
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST);
        return sentence.substring(0, space <= 0 ? LONGEST : space) + " …";
    }
}
