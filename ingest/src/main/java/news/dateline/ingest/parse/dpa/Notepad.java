package news.dateline.ingest.parse.dpa;

import java.util.List;
import news.dateline.ingest.parse.body.HtmlText;
import news.dateline.ingest.parse.body.ReadableText;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.ingest.parse.json.JsonWords;

/// What dpa tells editors: `ednotes`, and the notepad that is made of them and of more. Even what it calls public goes
/// to readers only when an editor decides so: all of it is notes.
final class Notepad {
    private final JsonObject entry;

    Notepad(JsonObject entry) {
        this.entry = entry;
    }

    void read(List<String> edNotes) {
        for (JsonObject note : entry.objects("ednotes")) {
            String text = JsonWords.verbatim(note, "ednote");
            note.text("is_publishable");
            if (text != null) {
                edNotes.add(text);
            }
        }
        JsonObject notepad = entry.object("notepad");
        if (notepad != null) {
            // Its header is only the word for it.
            notepad.text("header_html");
            for (String part : new String[] {"public_html", "nonpublic_html"}) {
                String html = notepad.text(part);
                String text = html == null ? "" : ReadableText.of(HtmlText.element(html));
                if (!text.isEmpty()) {
                    edNotes.add(text);
                }
            }
        }
    }
}
