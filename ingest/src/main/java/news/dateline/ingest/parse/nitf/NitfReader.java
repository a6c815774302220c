package news.dateline.ingest.parse.nitf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.StoryDraft;
import news.dateline.ingest.parse.xml.ContentHash;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.AltId;
import news.dateline.schemas.model.Extent;
import news.dateline.schemas.model.LocalizedText;

/// What one document means: first what decides whether it may be used at all, then everything else.
final class NitfReader {
    private final Nitf nitf;
    private final String hash;

    NitfReader(Nitf nitf) {
        this.nitf = nitf;
        this.hash = ContentHash.of(nitf.root(), NitfReader::isOfTransmission);
    }

    List<ParseOutcome> read() {
        Optional<Management> management = Management.of(nitf);
        if (management.isEmpty()) {
            return List.of(new Rejected(
                    Reason.BAD_STATUS,
                    "management-status is none of usable, embargoed, withheld and canceled",
                    nitf.root().position()));
        }
        List<ParseOutcome> outcomes = new ArrayList<>(2);
        management.get().takenBeside().ifPresent(other -> outcomes.add(taken(other, management.get())));
        outcomes.add(story(management.get()));
        return outcomes;
    }

    private ParseOutcome story(Management management) {
        List<LocalizedText> headlines = Headlines.of(nitf);
        Identity identity =
                Identity.of(nitf, management, headlines.stream().findFirst().map(LocalizedText::getText), hash);
        if (identity.inferred()) {
            nitf.notes().inferred("guid");
        }
        StoryDraft draft = draft(nitf, identity.guid());
        draft.story()
                .setPubStatus(management.status().published())
                .setHeadlines(headlines)
                .setAltIds(identity.altIds(nitf));
        Optional<Rejected> unclear = draft.embargo(
                new Release(nitf).holding(management.status()), nitf.root().position());
        if (unclear.isPresent()) {
            return unclear.get();
        }
        new StoryReader(nitf, management, draft).read();
        Leftovers rest = new Leftovers();
        XmlRest.collect(nitf.root(), nitf.root().name(), rest);
        return draft.finish(rest);
    }

    // The document is a story of its own and beside that takes another one away: of that one only the status is known.
    private ParseOutcome taken(String other, Management management) {
        Nitf again = nitf.again();
        StoryDraft draft = draft(again, other);
        draft.story()
                .setExtent(Extent.MANAGEMENT)
                .setPubStatus(management.ofOther().orElse(management.own()).published())
                .setEdNotes(Nitf.values(nitf.docdata(), "ed-msg", "info"));
        String own = nitf.docId();
        if (own != null) {
            draft.story().setAltIds(List.of(new AltId(own, "doc-id")));
        }
        return draft.finish(new Leftovers());
    }

    private StoryDraft draft(Nitf document, String guid) {
        StoryDraft draft = new StoryDraft(document.input(), NitfParser.FORMAT, guid, hash, document.notes());
        // NITF numbers no versions: what is issued later is newer.
        document.notes().inferred("version");
        draft.story().setVersionCreated(new DocTimes(document).issued());
        return draft;
    }

    // NITF: pubdata is about one publication of the item and del-list about its way; wires number what they send in
    // meta elements.
    private static boolean isOfTransmission(Element element) {
        return switch (element.name()) {
            case "pubdata", "del-list" -> true;
            case "meta" ->
                String.valueOf(element.peek("name")).toLowerCase(Locale.ROOT).endsWith("sequence");
            default -> false;
        };
    }
}
