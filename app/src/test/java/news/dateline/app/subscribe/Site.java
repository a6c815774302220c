package news.dateline.app.subscribe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.client.ChannelClient;
import news.dateline.client.Delivery;
import news.dateline.client.Start;
import news.dateline.schemas.Topics;
import news.dateline.schemas.registry.RestSchemaRegistry;

/// A site that shows one channel: the example in docs/subscribing.md, line for line.
final class Site implements AutoCloseable {
    private static final String ID = "all";

    private final Map<String, Delivery.Event> table;
    private final RestSchemaRegistry schemas;
    private final ChannelClient channel;

    /// @param kafka `bootstrap.servers`, and what else the cluster asks for
    /// @param ingest where Dateline's HTTP listens, or a registry server
    /// @param group who reads
    /// @param table the newest event of each story: a real site has it in its database
    Site(Map<String, Object> kafka, URI ingest, String group, Map<String, Delivery.Event> table) {
        this.table = table;
        schemas = new RestSchemaRegistry(ingest);
        channel = ChannelClient.open(kafka, new Topics("", schemas), new Start.OfGroup(group), List.of(ID));
    }

    /// Takes in what has come; call it again and again.
    void follow(Duration patience) {
        channel.follow(patience, this::take);
    }

    private void take(Delivery delivery) {
        switch (delivery) {
            case Delivery.Standing standing -> keep(standing);
            // Kept too: its revision says what is old.
            case Delivery.Withdrawn withdrawn -> keep(withdrawn);
            case Delivery.Removed removed -> table.remove(removed.storyId());
            // It may have been a kill: take the story down, and tell somebody what bad.reason() says.
            case Delivery.Unreadable bad -> table.remove(bad.storyId());
        }
    }

    private void keep(Delivery.Event event) {
        Delivery.Event there = table.get(event.storyId());
        if (there == null || there.revision() < event.revision()) {
            table.put(event.storyId(), event);
        }
    }

    @Override
    public void close() {
        channel.close();
        schemas.close();
    }
}
