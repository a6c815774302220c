package news.dateline.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.Topic;
import news.dateline.schemas.Topics;
import news.dateline.schemas.model.ReadyStory;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.serde.AvroJson;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline tail`
@Command(
        name = "tail",
        description = "Prints the events of a channel as a site gets them, until it is stopped.",
        mixinStandardHelpOptions = true)
final class TailCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(200);

    @Parameters(paramLabel = "CHANNEL", description = "The channel's id.")
    private String channel = "";

    @Option(names = "--from-start", description = "Begin with the oldest event that is kept, not with the next.")
    private boolean fromStart;

    @Option(names = "--once", description = "Stop where the channel ends now.")
    private boolean once;

    @Option(names = "--json", description = "The whole event, one JSON object a line.")
    private boolean json;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Topics.isChannelId(channel)) {
            throw new BadUsageException("'" + channel + "' is no channel id: lower-case letters, digits and hyphens");
        }
        try (Backbone backbone = Backbone.connect(place.config(), place.folder())) {
            Topic<StoryEvent> topic = backbone.topics().channel(channel);
            try (Consumer<String, StoryEvent> reader =
                    backbone.cluster().reader(topic.value().deserializer())) {
                List<TopicPartition> partitions = partitions(reader, topic.name());
                reader.assign(partitions);
                if (fromStart) {
                    reader.seekToBeginning(partitions);
                } else {
                    reader.seekToEnd(partitions);
                }
                follow(reader, reader.endOffsets(partitions));
            }
        }
        return DatelineCommand.OK;
    }

    private void follow(Consumer<String, StoryEvent> reader, Map<TopicPartition, Long> ends) {
        PrintWriter out = spec.commandLine().getOut();
        while (!once || !reached(reader, ends)) {
            for (ConsumerRecord<String, StoryEvent> record : reader.poll(POLL)) {
                out.println(json ? AvroJson.of(record.value()).toString() : line(record.value()));
            }
        }
    }

    private static boolean reached(Consumer<String, StoryEvent> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> reader.position(end.getKey()) >= end.getValue());
    }

    private static List<TopicPartition> partitions(Consumer<String, StoryEvent> reader, String topic) {
        List<TopicPartition> partitions = reader.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new SurroundingsException("There is no topic " + topic, null);
        }
        return partitions;
    }

    private static String line(StoryEvent event) {
        return event.getDecidedAt() + "  " + event.getKind() + "  r" + event.getRevision() + "  " + event.getStoryId()
                + "  "
                + event.getStory()
                        .map(ReadyStory::getHeadline)
                        .or(event::getReason)
                        .orElse("");
    }
}
