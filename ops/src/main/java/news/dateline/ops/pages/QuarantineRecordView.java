package news.dateline.ops.pages;

import java.nio.ByteBuffer;
import news.dateline.ops.quarantine.BytesAsText;
import news.dateline.schemas.model.Quarantined;

/// One record of quarantine: why it is there, and its bytes as text, which no browser takes for anything else. Pure.
final class QuarantineRecordView {
    /// Bytes that are shown; the rest is counted.
    static final int MOST = 65_536;

    private QuarantineRecordView() {}

    /// @param position as topic-partition-offset
    /// @param mayReplay whether who looks may replay it
    static Html of(Quarantined record, String position, boolean mayReplay) {
        Html html = new Html().raw("<dl class=\"facts\">");
        fact("reason", record.getReason(), html);
        fact("stage", record.getStage(), html);
        fact("detail", record.getDetail(), html);
        fact("position", record.getPosition().orElse("-"), html);
        fact("wire", record.getWire().orElse("-"), html);
        fact("attempts", record.getAttempts(), html);
        fact("content type", record.getContentType().orElse("-"), html);
        fact("came from", record.getSource().orElse("-"), html);
        html.raw("<div><dt>trace</dt><dd>")
                .link(StoryLinks.of(record.getTraceId()), record.getTraceId())
                .raw("</dd></div><div><dt>received</dt><dd>")
                .add(Times.of(record.getReceivedAt()))
                .raw("</dd></div><div><dt>in quarantine since</dt><dd>")
                .add(Times.of(record.getQuarantinedAt()))
                .raw("</dd></div></dl>");
        if (mayReplay) {
            replay(position, html);
        }
        return bytes(record, html);
    }

    private static Html bytes(Quarantined record, Html html) {
        ByteBuffer content = record.getContent().duplicate();
        int size = content.remaining();
        html.element("h2", "Its " + PipelineView.counted(size, "byte", "bytes"));
        if (record.getTruncated()) {
            html.raw("<p>Not all that came was kept: it was over a limit.</p>");
        }
        html.raw("<pre class=\"scroll\" tabindex=\"0\" aria-label=\"The bytes as text\">")
                .text(BytesAsText.of(content.slice(content.position(), Math.min(size, MOST))))
                .raw("</pre>");
        return size > MOST ? html.element("p", "And " + (size - MOST) + " more bytes.") : html;
    }

    private static void replay(String position, Html html) {
        html.raw("<section class=\"replay\" aria-labelledby=\"replay\" data-position=\"")
                .text(position)
                .raw("\"><h2 id=\"replay\">Replay</h2><p>A dry run says what would become of it. "
                        + "When that is right, replay it.</p>"
                        + "<button type=\"button\" id=\"dry-run\">Dry run</button> "
                        + "<button type=\"button\" id=\"for-real\" disabled>Replay</button>"
                        + "<p id=\"replayed\" role=\"status\" aria-live=\"polite\"></p></section>");
    }

    private static void fact(String name, Object value, Html html) {
        html.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
    }
}
