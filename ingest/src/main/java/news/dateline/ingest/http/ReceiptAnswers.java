package news.dateline.ingest.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.http.Answer;
import news.dateline.http.Problem;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.schemas.model.WireStory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// What a wire is told about what became of its push.
final class ReceiptAnswers {
    private static final String RETRY_AFTER_SECONDS = "2";

    private ReceiptAnswers() {}

    /// The answer to a push of one message.
    ///
    /// @param refusedStatus when nothing in it can be used
    static Answer of(Receipt receipt, int refusedStatus) {
        return switch (receipt) {
            case Receipt.Accepted accepted -> {
                List<Item> items = items(accepted, Optional.empty());
                boolean listed = items.size() > 1 || firstStory(items).isEmpty();
                yield accepted(accepted.traceId(), items, listed);
            }
            case Receipt.Refused refused -> refused(refused.traceId(), items(refused, Optional.empty()), refusedStatus);
            case Receipt.TryAgain tryAgain -> tryAgain();
        };
    }

    /// The answer to a push of several parts, each with a receipt.
    static Answer ofParts(List<Receipt> receipts) {
        List<Item> items = new ArrayList<>();
        boolean accepted = false;
        for (Receipt receipt : receipts) {
            if (receipt instanceof Receipt.TryAgain) {
                return tryAgain();
            }
            accepted |= receipt instanceof Receipt.Accepted;
            int part = items.isEmpty() ? 1 : items.getLast().part().orElse(0) + 1;
            items.addAll(items(receipt, Optional.of(part)));
        }
        String traceId = receipts.getFirst().traceId();
        return accepted ? accepted(traceId, items, true) : refused(traceId, items, HttpStatus.UNPROCESSABLE_ENTITY_422);
    }

    /// What became of one item.
    ///
    /// @param part the number of the part that it was in, where there are parts
    private record Item(Optional<Integer> part, ParseOutcome outcome) {
        ObjectNode json() {
            ObjectNode item = JsonNodeFactory.instance.objectNode();
            part.ifPresent(number -> item.put("part", number));
            switch (outcome) {
                case ParseOutcome.Story story -> identity(item.put("outcome", "story"), story.story());
                case ParseOutcome.Vocabulary vocabulary ->
                    item.put("outcome", "vocabulary").put("guid", vocabulary.guid());
                case Rejected rejected ->
                    item.put("outcome", "rejected")
                            .put("reason", rejected.reason().name())
                            .put("detail", rejected.detail())
                            .put("position", rejected.position());
            }
            return item;
        }
    }

    private static Answer accepted(String traceId, List<Item> items, boolean listed) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        Optional<WireStory> first = firstStory(items);
        first.ifPresent(story -> identity(body, story));
        body.put("trace", traceId);
        if (listed) {
            items.forEach(item -> body.withArray("items").add(item.json()));
        }
        Answer answer = new Answer(HttpStatus.ACCEPTED_202, "application/json", body.toString());
        return first.map(story -> answer.with(HttpHeader.LOCATION, "/v1/stories/" + story.getId()))
                .orElse(answer);
    }

    private static Answer refused(String traceId, List<Item> items, int status) {
        Rejected first = (Rejected) items.getFirst().outcome();
        ObjectNode body = RefusedProblem.of(status, "Nothing in it can be used", first, traceId)
                .json();
        if (items.size() > 1) {
            items.forEach(item -> body.withArray("items").add(item.json()));
        }
        return new Answer(status, Problem.MEDIA_TYPE, body.toString());
    }

    private static Answer tryAgain() {
        return PushProblem.NOT_DURABLE.answer().with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }

    private static List<Item> items(Receipt receipt, Optional<Integer> part) {
        List<? extends ParseOutcome> outcomes = switch (receipt) {
            case Receipt.Accepted accepted -> accepted.outcomes();
            case Receipt.Refused refused -> refused.rejections();
            case Receipt.TryAgain tryAgain -> List.of();
        };
        return outcomes.stream().map(outcome -> new Item(part, outcome)).toList();
    }

    private static Optional<WireStory> firstStory(List<Item> items) {
        for (Item item : items) {
            if (item.outcome() instanceof ParseOutcome.Story(var story)) {
                return Optional.of(story);
            }
        }
        return Optional.empty();
    }

    private static void identity(ObjectNode json, WireStory story) {
        json.put("id", story.getId());
        json.put("version", story.getVersion());
        json.put("guid", story.getGuid());
    }
}
