package news.dateline.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.schemas.model.Priority;
import news.dateline.schemas.registry.SchemaCatalog;

/// The page docs/topics.md, made from [Topics].
final class TopicsPage {
    private static final String PAGE = """
            # Topics

            <!-- Made from Topics.java. After a change there: mvn -pl schemas test -Dtest=TopicsPageTest -Ddateline.docs=write -->

            Every name may have a prefix before it (configuration); here it is empty. Where the table says "as configured",
            the number of partitions is the configuration's, 6 by default.

            {topics}
            Stages meet in these topics and nowhere else. One stage writes each, but for `wire.quarantine` and `reference.schemas`.

            ## Headers

            Every record of a story carries these on its whole way, as text, so that lag and traces can be told without
            reading a value.

            {headers}
            ## Values on the wire

            Avro in the framing that every Kafka tool knows: byte 0 is zero, the next four are the schema's id (big-endian),
            the rest is one record in Avro's binary encoding. The schema of an id comes from the registry; the subject of a
            topic's values is the topic's name and `-value` (TopicNameStrategy). Keys are UTF-8 text.
            `reference.schemas` alone holds JSON, so that it needs no schema to be read.

            Every new version of a schema can read what all earlier versions wrote, and all earlier versions can read what it
            writes (FULL_TRANSITIVE). So a field that comes or goes has a default, and nothing changes its name or type. An
            enum value that your reader does not know becomes the enum's default: for an event's kind that is `WITHDRAWN`, for
            a status `WITHHELD`, so that what is not understood is not shown.

            ## Reading a channel

            - Set `isolation.level=read_committed`. Otherwise you see events of attempts that were given up.
            - Read a channel's topic from its start (`auto.offset.reset=earliest`) to fill a new site, from now on for the news.
              An event is the whole state of its story in that channel: the newest event of a key is all that you need.
            - The key is the story id, so all events of a story are in one partition, in order. Between stories of different
              partitions there is no order.
            - `revision` counts from 1 and only grows. You may see an event again after a fault on your side: if you have that
              revision of the story already, do nothing. `eventId` is the same each time.
            - A withdrawal is an event (`kind` = `WITHDRAWN`, no `story`, a `reason`), never a tombstone. Take the story down.
            - Topics that compact keep the newest event of each story for ever and every event for the time that the table
              says. Do not count on seeing the revisions between when you come later.
            - A channel may have a retention (docs/channels.md): then it says `compact,delete`, and the newest event of a story goes
              too when it is that old. A kill is an event of its own and stays as long again. Who was away for longer than a
              channel keeps must begin anew (docs/subscribing.md).
            - Commit the position that `ConsumerRecords.nextOffsets()` gives. Between transactions stand markers that are no
              records: who commits the last record's offset plus one shows a lag of one for ever.
            """;

    private TopicsPage() {}

    static String render() {
        return PAGE.replace("{topics}", topics()).replace("{headers}", headers());
    }

    private static String topics() {
        Topics topics = new Topics("", new SchemaCatalog());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("topic", "key", "value", "clean-up", "partitions", "written by"));
        Stream.concat(topics.fixed().stream(), Stream.of(topics.anyChannel())).forEach(topic -> rows.add(row(topic)));
        return table(rows);
    }

    private static List<String> row(Topic<?> topic) {
        int partitions = topic.keeping().partitions();
        return List.of(
                "`" + topic.name() + "`",
                topic.meaning().key(),
                topic.meaning().value(),
                topic.keeping().inWords(),
                partitions == Keeping.CONFIGURED ? "as configured" : Integer.toString(partitions),
                topic.meaning().writtenBy());
    }

    private static String headers() {
        String words = Stream.of(Priority.values())
                .map(priority -> "`" + StoryHeaders.word(priority) + "`")
                .collect(Collectors.joining(", "));
        return table(List.of(
                List.of("header", "what it says"),
                List.of(header(StoryHeaders.TRACE_ID), "32 hexadecimal digits: the same from the wire to the channels"),
                List.of(
                        header(StoryHeaders.RECEIVED_AT),
                        "when Dateline had the last byte, in milliseconds since 1970 as decimal text"),
                List.of(header(StoryHeaders.WIRE), "the wire's id"),
                List.of(
                        header(StoryHeaders.PRIORITY),
                        "how much haste: " + words + "; one not known counts as the last"),
                List.of(header(StoryHeaders.TRACEPARENT), "W3C Trace Context, level 1, with the same trace id"),
                List.of(
                        header(StoryHeaders.REPLAYED_FROM),
                        "only on what came out of quarantine again: where it was there, as topic-partition-offset"),
                List.of(header(StoryHeaders.REPLAY_COUNT), "the same: how often it has been replayed")));
    }

    private static String header(String name) {
        return "`" + name + "`";
    }

    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            table.append("| ").append(String.join(" | ", row)).append(" |\n");
            if (row.equals(rows.getFirst())) {
                table.append("|---".repeat(row.size())).append("|\n");
            }
        }
        return table.toString();
    }
}
