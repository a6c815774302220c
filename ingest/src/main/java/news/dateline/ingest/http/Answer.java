package news.dateline.ingest.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.Receipt;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.schemas.model.WireStory;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/// An HTTP answer before it is written.
///
/// @param status the HTTP status
/// @param mediaType of the body
/// @param body what it says
/// @param headers besides the content type
record Answer(int status, String mediaType, ObjectNode body, Map<HttpHeader, String> headers) {
    private static final String RETRY_AFTER_SECONDS = "2";

    static Answer of(Problem problem) {
        return new Answer(problem.status(), Problem.MEDIA_TYPE, problem.json(), Map.of());
    }

    Answer with(HttpHeader header, String value) {
        Map<HttpHeader, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, mediaType, body, more);
    }

    static Answer of(Receipt receipt, int refusedStatus) {
        return switch (receipt) {
            case Receipt.Accepted accepted -> accepted(accepted);
            case Receipt.Refused refused -> refused(refused, refusedStatus);
            case Receipt.TryAgain tryAgain ->
                of(Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE_503,
                                "NOT_DURABLE",
                                "The story could not be kept",
                                "The broker did not acknowledge it in time; send it again."))
                        .with(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
    }

    private static Answer accepted(Receipt.Accepted accepted) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        List<WireStory> stories = stories(accepted.outcomes());
        Optional<WireStory> first = stories.stream().findFirst();
        first.ifPresent(story -> identity(body, story));
        body.put("trace", accepted.traceId());
        if (accepted.outcomes().size() > 1 || stories.isEmpty()) {
            accepted.outcomes().forEach(outcome -> items(body).add(item(outcome)));
        }
        Answer answer = new Answer(HttpStatus.ACCEPTED_202, "application/json", body, Map.of());
        return first.map(story -> answer.with(HttpHeader.LOCATION, "/v1/stories/" + story.getId()))
                .orElse(answer);
    }

    private static Answer refused(Receipt.Refused refused, int status) {
        ParseOutcome.Rejected first = refused.rejections().getFirst();
        Answer answer = of(Problem.of(status, "Nothing in it can be used", first, refused.traceId()));
        if (refused.rejections().size() > 1) {
            refused.rejections().forEach(rejected -> items(answer.body()).add(item(rejected)));
        }
        return answer;
    }

    private static List<WireStory> stories(List<ParseOutcome> outcomes) {
        return outcomes.stream()
                .filter(ParseOutcome.Story.class::isInstance)
                .map(outcome -> ((ParseOutcome.Story) outcome).story())
                .toList();
    }

    private static ArrayNode items(ObjectNode body) {
        return body.withArray("items");
    }

    private static ObjectNode item(ParseOutcome outcome) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        switch (outcome) {
            case ParseOutcome.Story story -> identity(item.put("outcome", "story"), story.story());
            case ParseOutcome.Vocabulary vocabulary ->
                item.put("outcome", "vocabulary").put("guid", vocabulary.guid());
            case ParseOutcome.Rejected rejected ->
                item.put("outcome", "rejected")
                        .put("reason", rejected.reason().name())
                        .put("detail", rejected.detail())
                        .put("position", rejected.position());
        }
        return item;
    }

    private static void identity(ObjectNode json, WireStory story) {
        json.put("id", story.getId());
        json.put("version", story.getVersion());
        json.put("guid", story.getGuid());
    }
}
