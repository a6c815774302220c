package news.dateline.ops.lag;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.TopicPartition;

/// Asks the broker what one measurement takes. Committed offsets come first and the ends of partitions second: lag may
/// then be a moment too large and is never negative.
///
/// @param admin to the cluster
/// @param reader of first waiting and of newest records
/// @param answers how long the broker may take
record Measurement(Admin admin, PartitionReader reader, Answers answers) {
    List<StageLag> stages(List<StageGroup> stages, Clock clock) {
        GroupReader groups = new GroupReader(admin, answers);
        Map<String, GroupListing> there = groups.groups();
        Set<String> ids = stages.stream()
                .map(StageGroup::group)
                .filter(there::containsKey)
                .collect(Collectors.toSet());
        Groups known = new Groups(there, groups.committed(ids), Map.of());
        OffsetReader offsets = new OffsetReader(admin, answers);
        Set<TopicPartition> partitions = offsets.partitions(topics(stages)::contains);
        return judge(readings(stages, partitions, known), survey(offsets.ends(partitions)), clock);
    }

    ClusterLag all(List<StageGroup> stages, ClusterTopics topics, NewestRecords newest, Clock clock) {
        Groups groups = groups();
        OffsetReader offsets = new OffsetReader(admin, answers);
        Set<String> named = topics(stages);
        Set<TopicPartition> partitions = offsets.partitions(topic -> topics.holds(topic) || named.contains(topic));
        Map<TopicPartition, Ends> ends = offsets.ends(partitions);
        Survey survey = survey(ends);
        List<Reading> readings = new ArrayList<>(readings(stages, partitions, groups));
        groups.listings().keySet().stream()
                .sorted()
                .map(group -> Reading.of(group, partitions, groups))
                .filter(reading -> !reading.partitions().isEmpty())
                .forEach(readings::add);
        List<StageLag> lags = judge(readings, survey, clock);
        return new ClusterLag(
                lags.subList(0, stages.size()),
                lags.stream().skip(stages.size()).map(groups::lag).toList(),
                channels(ends, topics, newest, clock),
                held(survey, Instant.now(clock)));
    }

    private Groups groups() {
        GroupReader reader = new GroupReader(admin, answers);
        Map<String, GroupListing> there = reader.groups();
        Map<String, GroupReader.Members> members = reader.members(there.values());
        return new Groups(there, reader.committed(there.keySet()), members);
    }

    private static Set<String> topics(List<StageGroup> stages) {
        return stages.stream().flatMap(stage -> stage.topics().stream()).collect(Collectors.toSet());
    }

    private static List<Reading> readings(List<StageGroup> stages, Set<TopicPartition> there, Groups groups) {
        return stages.stream().map(stage -> Reading.of(stage, there, groups)).toList();
    }

    private Survey survey(Map<TopicPartition, Ends> ends) {
        return new Survey(
                ends,
                new OpenTransactions(admin, answers).find(Survey.held(ends)),
                new Retentions(admin, answers).of(ends.keySet()));
    }

    private List<StageLag> judge(List<Reading> readings, Survey survey, Clock clock) {
        List<Map<TopicPartition, Offsets>> offsets = readings.stream()
                .map(reading -> survey.offsets(reading.partitions(), reading.committed()))
                .toList();
        Map<TopicPartition, Map<Long, WaitingRecord>> first = new FirstRecords(reader).find(Survey.searches(offsets));
        Instant now = Instant.now(clock);
        List<StageLag> lags = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            lags.add(Judge.stage(reading.group(), survey.samples(offsets.get(i), first), reading.staffed(), now));
        }
        return lags;
    }

    private static List<PartitionLag> held(Survey survey, Instant now) {
        return survey.heldBack().stream()
                .map(sample -> Judge.partition(sample, now))
                .toList();
    }

    private static List<ChannelFreshness> channels(
            Map<TopicPartition, Ends> ends, ClusterTopics topics, NewestRecords newest, Clock clock) {
        Map<TopicPartition, Ends> ofChannels = new HashMap<>(ends);
        ofChannels.keySet().removeIf(at -> topics.channel(at.topic()).isEmpty());
        Map<TopicPartition, Instant> found = newest.find(ofChannels);
        Instant now = Instant.now(clock);
        Map<String, Set<TopicPartition>> byChannel = new TreeMap<>();
        ofChannels
                .keySet()
                .forEach(at -> topics.channel(at.topic())
                        .ifPresent(channel -> byChannel
                                .computeIfAbsent(channel, first -> new HashSet<>())
                                .add(at)));
        List<ChannelFreshness> channels = new ArrayList<>();
        byChannel.forEach((channel, partitions) -> {
            Stream<Instant> times = partitions.stream().flatMap(at -> Stream.ofNullable(found.get(at)));
            Optional<Instant> last = times.max(Instant::compareTo);
            channels.add(new ChannelFreshness(channel, last, now));
        });
        return channels;
    }
}
