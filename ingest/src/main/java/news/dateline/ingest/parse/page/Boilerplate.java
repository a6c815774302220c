package news.dateline.ingest.parse.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What stands on a page beside its story, told by what it asks of the reader, not by whose page it is.
public enum Boilerplate {
    /// Asks for an address.
    NEWSLETTER(
            "^(sign[- ]?up|subscribe|register|join)\\b.{0,120}\\b(newsletters?|inbox|e-?mails?|alerts|briefing|updates)\\b.*",
            "^(get|receive|have)\\b.{0,200}\\b(in|to|into) (your|my) (inbox|e-?mail|phone)\\b.*",
            ".{0,160}\\bdelivered (straight |directly |right )?(in)?to your (inbox|e-?mail|phone)\\b.*",
            "^(our|the|your|free|daily|weekly)\\b.{0,40}\\bnewsletters?[.!:]?",
            "^newsletters?[.!:]?( sign[- ]?up)?$",
            "^(enter |type )?(your )?e-?mail( address| us)?$",
            "^(thank you|thanks) for (signing up|subscribing).*"),
    /// Says what the reader agrees to.
    CONSENT(
            "^by (continuing|signing up|subscribing|clicking|submitting|registering|entering|providing)\\b.{0,200}"
                    + "\\b(agree|accept|consent|acknowledge)\\b.*",
            "^(you can|you may) (unsubscribe|opt out)\\b.*",
            "^(we|this site) uses? cookies\\b.*",
            "^(read |see |view )?(our )?(terms( (of use|and conditions|& conditions))?|privacy (policy|notice|statement))"
                    + "( (and|&|\\|) .{0,40})?[.]?$",
            "^this site is protected by recaptcha\\b.*"),
    /// Sells something.
    ADVERTISEMENT(
            "^(advertisement|advertising|advert|ad|anzeige|publicité|publicidad|annons|sponsored( content)?|promoted)$",
            "^(advertisement|story|article|content|article) continues (below|after)\\b.*",
            "^(scroll|keep scrolling|continue reading|skip (the )?ad|skip advertisement)\\b.{0,60}$",
            "^(paid|presented) (for )?by\\b.{0,60}$"),
    /// Asks to pass the story on.
    SHARING(
            "^share( (this|on|via|article|story|full article))?( .{0,60})?$",
            "^(facebook|twitter|x|whatsapp|linkedin|email|e-mail|reddit|telegram|bluesky|threads|messenger|pinterest"
                    + "|print|save|copy( the)? link|copied|bookmark|gift( this)? article|listen|comment)$",
            "^follow (us|[\\p{Lu}@]\\S+)( .{0,20})? on\\b.{0,60}$",
            "^(listen to|save|print|bookmark) this (article|story)\\b.{0,40}$"),
    /// Leads to other stories.
    RELATED(
            "^(related|read more|read also|read next|see also|also read|more (on|about) this( story| topic)?|watch( now)?"
                    + "|don't miss|don’t miss|up next|explore more|background)\\b ?[:»›>|-].{0,200}$",
            "^(related|read more|read also|read next|see also|up next|more on this( story| topic)?"
                    + "|related (articles?|stories|story|news|topics?|content|coverage))$"),
    /// Sells access.
    ACCOUNT(
            "^(already (a subscriber|have an account|a member)|log ?in|sign in|create (a free|an|your) account"
                    + "|subscribe( now)?( (from|for) .{0,40})?|become a (member|subscriber)|start your (free )?trial)\\b.{0,100}$",
            "^(download|get|install|try) (our|the) (free )?(.{0,30} )?app\\b.*",
            "^(support|donate|contribute)\\b.{0,60}\\b(journalism|newsroom|our work)\\b.*");

    private static final int MAX_WORDS = 45;

    private final Pattern form;

    Boilerplate(String... forms) {
        this.form = Pattern.compile("(?iu)(?:" + String.join("|", forms) + ")");
    }

    /// What kind a block's text is; empty for text of a story. A long paragraph or somebody's words are never it.
    public static Optional<Boilerplate> of(String text) {
        String line = LineForm.plain(text);
        if (line.isEmpty() || "\"“„«‘'".indexOf(line.charAt(0)) >= 0 || LineForm.words(line) > MAX_WORDS) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(kind -> kind.form.matcher(line).matches())
                .findFirst();
    }
}
