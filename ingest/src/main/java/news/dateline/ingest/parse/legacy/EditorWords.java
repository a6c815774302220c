package news.dateline.ingest.parse.legacy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which agencies speak to editors.
final class EditorWords {
    private static final Pattern NOTE =
            Pattern.compile("(?iu)(?:(?:eds|editors?|editor['’]s|editors['’]|redaktion(?:en)?|"
                    + "redaktionshinweis|achtung(?: redaktionen)?|hinweis(?: an die redaktion(?:en)?)?|n\\.b\\.|nb|nota a la redacción"
                    + "|attention editors|attn editors)(?: notes?)?(?:\\s?[:_–—-]|\\s[:_–—-]+\\s|!).*|notes? to editors\\b.*"
                    + "|(?:[A-Z]{2,5} )(?:photos?|graphics?|videos?)\\b.*"
                    + "|with (?:ap |afp |dpa )?(?:photos?|graphics?|video)\\b.{0,80}"
                    + "|(?:photos?|fotos?|bild(?:er)?|grafik(?:en)?|video)\\s?:.*|eds: .*)");
    private static final Pattern EMBARGO =
            Pattern.compile("(?iu)(?:sperrfrist\\b.*|gesperrt bis\\b.*|frei (?:ab|für)\\b.*\\d.*"
                    + "|embargoed\\b.*|embargo\\s?(?::|until|till|bis|jusqu).*|hold for release\\b.*|(?:hold )?for release\\b.*"
                    + "|not for (?:use|release|publication) (?:before|until)\\b.*|hfr\\b.*|advance for\\b.*)");
    // What may stand before such words in a text: "(Sperrfrist …", "*** EMBARGOED", "## Sperrfrist".
    private static final Pattern SIGNS = Pattern.compile("(?:[(\\[]|\\*{2,}|#{1,3})\\s?");
    // "Embargoed oil came ashore, customs said." and "Gesperrt bis Freitag ist die Brücke." are news.
    private static final Pattern NEWS = Pattern.compile(
            "(?iu)embargoed(?! (?:for|to|by|on|at|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)"
                    + "(?: [\\p{L}\\p{N}][^\\s.:!]*){3}[ ,]"
                    + "|(?:gesperrt bis|frei (?:ab|für)) [^.:!]*\\b(?:ist|sind|bleibt|bleiben|war|waren|wird|werden|jahren?)\\b");
    // A clock, or what may be done with a text.
    private static final Pattern USE =
            Pattern.compile("(?iu)\\d[.:]\\d\\d|\\d\\s?(?:uhr|h|[ap]\\.?m|gmt|utc|mesz|mez|cest|cet|[ecmp][ds]t)\\b"
                    + "|\\b(?:until|till|releas|use\\b|publish|publication|veröffentlich|redaktion)");
    private static final String SENTENCE_ENDS = ".!?\"”“»’";
    private static final Set<String> WHOLE =
            Set.of("story", "stories", "item", "items", "article", "version", "versions", "all");
    private static final Set<String> COURTESY = Set.of("please", "mandatory", "must", "a");
    private static final Set<String> POINTING = Set.of("the", "this", "entire", "whole", "our", "following", "above");
    private static final Pattern EDITORIAL = Pattern.compile("(?iu)(?:eds|editors?)\\b[\\s:,–—_-]*");
    private static final Pattern END_OF_TEXT =
            Pattern.compile("(?iu)#{1,3}\\s*(?:notizblock|notebook|bloc-notes|notizen)\\s*:?");
    // At the start of its line: a sentence of a story may say that a report was not for publication.
    private static final Pattern NOT_FOR_READERS =
            Pattern.compile("(?iu)(?:(?:(?:die )?folgenden?|the following|les informations)\\b.{0,30})?"
                    + "(?:nicht zur veröffentlichung|not (?:intended )?for publication|pas destinées à la publication"
                    + "|no publicar).{0,40}");

    private EditorWords() {}

    /// Whether a line of a heading is for editors: it begins by naming them, or tells of pictures or an embargo.
    static boolean isNote(String line) {
        return NOTE.matcher(line).matches() || isEmbargo(line);
    }

    /// Whether it says when the story may be used. An embargo on oil is none.
    static boolean isEmbargo(String line) {
        return EMBARGO.matcher(line).matches();
    }

    /// Whether a paragraph of the text is for editors. What a story tells in a sentence is for readers.
    static boolean isNoteInText(String paragraph) {
        return NOTE.matcher(paragraph).matches() || isEmbargoInText(paragraph);
    }

    /// Whether a paragraph of the text says when the story may be used. An embargo that a story is about says
    /// nothing of it.
    static boolean isEmbargoInText(String paragraph) {
        Matcher signs = SIGNS.matcher(paragraph);
        String words = signs.lookingAt() ? paragraph.substring(signs.end()) : paragraph;
        return isEmbargo(words) && !isNews(words);
    }

    /// Whether it tells editors to kill the story: "Eds: Please kill the story …". Not: "kill the third
    /// paragraph".
    static boolean kills(String note) {
        var editors = EDITORIAL.matcher(note);
        if (!editors.lookingAt()) {
            return false;
        }
        List<String> words = List.of(
                note.substring(editors.end()).strip().toLowerCase(Locale.ROOT).split("[\\s,.!:;]+"));
        int at = skip(words, 0, COURTESY);
        if (at >= words.size() || !words.get(at).equals("kill")) {
            return false;
        }
        int object = skip(words, at + 1, POINTING);
        return object >= words.size()
                || WHOLE.contains(words.get(object))
                || words.get(object).startsWith("bc-");
    }

    /// Whether what follows this line is for editors.
    static boolean endsText(String line) {
        return END_OF_TEXT.matcher(line).matches()
                || NOT_FOR_READERS.matcher(line).matches();
    }

    private static boolean isNews(String words) {
        return SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0
                && NEWS.matcher(words).lookingAt()
                && !USE.matcher(words).find();
    }

    private static int skip(List<String> words, int from, Set<String> passed) {
        int at = from;
        while (at < words.size() && passed.contains(words.get(at))) {
            at++;
        }
        return at;
    }
}
