package news.dateline.ops.pages;

import java.util.List;
import news.dateline.http.Answer;
import news.dateline.ops.http.BadCallException;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.http.Role;
import news.dateline.schemas.Topic;
import news.dateline.schemas.model.Quarantined;

/// `GET /quarantine/{partition}/{offset}`: one record of quarantine.
///
/// @param told reads it
record QuarantineRecordPage(Told told) implements ReadPage {
    @Override
    public String path() {
        return "/quarantine/{partition}/{offset}";
    }

    @Override
    public Answer answer(Call call) {
        int partition = Math.toIntExact(number(call, "partition", Integer.MAX_VALUE));
        long offset = number(call, "offset", Long.MAX_VALUE);
        String title = "Record " + partition + "-" + offset;
        boolean mayReplay = call.caller().role().includes(Role.OPERATE);
        Html content = Told.orAway(() -> content(partition, offset, mayReplay));
        return Page.of(Nav.QUARANTINE, title, content, mayReplay ? List.of("replay.js") : List.of());
    }

    private Html content(int partition, long offset, boolean mayReplay) {
        Topic<Quarantined> topic = told.topics().wireQuarantine();
        String position = topic.name() + "-" + partition + "-" + offset;
        return told.records()
                .read(topic, partition, offset)
                .map(record -> QuarantineRecordView.of(record, position, mayReplay))
                .orElseGet(() -> new Html().raw("<p>There is no such record, or it is not kept any more.</p>"));
    }

    private static long number(Call call, String name, long most) {
        try {
            long number = Long.parseLong(call.place(name));
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // As any other that is none.
        }
        throw new BadCallException(OpsProblem.BAD_REQUEST, "The " + name + " must be a number");
    }
}
