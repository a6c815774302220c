package news.dateline.publish.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import news.dateline.publish.Desk;
import news.dateline.publish.Publication;
import news.dateline.publish.Stories;
import news.dateline.publish.rights.Permission;
import news.dateline.publish.rights.Rights;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.OrderKind;
import news.dateline.schemas.model.StoryEvent;
import news.dateline.schemas.model.StoryOrder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.jspecify.annotations.Nullable;

/// Plays a history with the real desk, as the topology does: what waits is asked again when its time comes.
final class Simulation {
    /// Trusted channels have stories before their embargo ends.
    static final String TRUSTED = "trusted";

    /// The channels at the start, and the countries that they ask for.
    static final Map<String, Set<String>> CHANNELS =
            new TreeMap<>(Map.of("all", Set.of("GR", "IT", "CH"), "greece", Set.of("GR"), TRUSTED, Set.of("GR", "IT")));

    /// Where each channel is read; none is everywhere.
    static final Map<String, List<String>> TERRITORIES =
            Map.of("all", List.of(), "greece", List.of("GR"), TRUSTED, List.of("GR", "IT"));

    private final Map<String, Set<String>> channels = new TreeMap<>(CHANNELS);
    private final Desk desk = new Desk(this::routes);
    private final List<Moment> moments = new ArrayList<>();
    private Optional<LedgerEntry> entry = Optional.empty();

    /// Something has happened, or time may have changed what may stand.
    ///
    /// @param steps how many steps have been taken
    /// @param at seconds from the start
    /// @param events what was told, in order
    record Moment(int steps, int at, List<StoryEvent> events) {}

    /// All moments, in order.
    static List<Moment> play(History history) {
        Simulation simulation = new Simulation();
        for (int i = 0; i < history.steps().size(); i++) {
            simulation.step(i, history.steps().get(i));
        }
        return simulation.moments;
    }

    private void step(int before, History.Step step) {
        passUntil(before, Version.at(step.at()));
        Instant now = Version.at(step.at());
        int steps = before + 1;
        switch (step) {
            case History.Arrival arrival ->
                keep(steps, now, desk.arrive(entry, arrival.version().story(), now));
            case History.Restart restart -> entry = entry.map(Simulation::again);
            case History.ChannelChange change -> channels.put(change.channel(), change.countries());
            case History.Release release ->
                order(steps, now, order(OrderKind.RELEASE, (long) release.version(), release.ordered()));
            case History.Reconsider all -> order(steps, now, order(OrderKind.RECONSIDER, null, all.at()));
        }
    }

    private void passUntil(int steps, Instant now) {
        Optional<Instant> next = next(now);
        while (next.isPresent()) {
            keep(steps, next.get(), desk.recheck(entry.orElseThrow(), next.get()));
            next = next(now);
        }
    }

    private Optional<Instant> next(Instant now) {
        return entry.flatMap(LedgerEntry::getAskAgainAt).filter(time -> !time.isAfter(now));
    }

    private static StoryOrder order(OrderKind kind, @Nullable Long version, int at) {
        return new StoryOrder(Stories.ID, kind, version, null, "desk", "", Version.at(at));
    }

    private void order(int steps, Instant now, StoryOrder order) {
        entry.ifPresent(known -> keep(steps, now, desk.order(known, order, now)));
    }

    private void keep(int steps, Instant now, Publication publication) {
        entry = Optional.of(publication.entry());
        moments.add(new Moment(steps, (int) Duration.between(Version.START, now).toSeconds(), publication.events()));
    }

    private Routes routes(EnrichedStory story) {
        String country = story.getEnrichment().getCountries().getFirst().getIso2();
        SortedMap<String, EmbargoPolicy> routes = new TreeMap<>();
        SortedMap<String, Permission> limits = new TreeMap<>();
        channels.forEach((id, countries) -> {
            Channel channel = channel(id);
            if (!countries.contains(country)) {
                return;
            }
            if (Rights.FREE.of(story.getStory(), channel) instanceof Permission.Refused refused) {
                limits.put(id, refused);
            } else {
                routes.put(id, channel.getEmbargoPolicy());
            }
        });
        return new Routes(routes, limits, id -> true);
    }

    private static Channel channel(String id) {
        EmbargoPolicy policy = id.equals(TRUSTED) ? EmbargoPolicy.DELIVER_MARKED : EmbargoPolicy.HOLD;
        return new Channel(id, id, "*:*", policy, TERRITORIES.get(id), null, List.of());
    }

    private static LedgerEntry again(LedgerEntry entry) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<>(LedgerEntry.class).write(entry, encoder);
            var decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
            return new SpecificDatumReader<>(LedgerEntry.class).read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
