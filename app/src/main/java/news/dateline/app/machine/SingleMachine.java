package news.dateline.app.machine;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.data.Ports;
import news.dateline.ops.port.OpsSettings;

/// Everything in one process: the broker and all stages on one data folder, which keeps ports, keys and all that was
/// accepted.
public final class SingleMachine implements AutoCloseable {
    /// The name of the only instance there is.
    private static final String INSTANCE = "only";

    private static final String HTTP_PORT = "http.port";
    private static final String OPS_PORT = "ops.port";

    private final Backbone backbone;
    private final Stages stages;
    private final URI http;
    private final URI ops;

    private SingleMachine(Backbone backbone, Stages stages, URI http, URI ops) {
        this.backbone = backbone;
        this.stages = stages;
        this.http = http;
        this.ops = ops;
    }

    /// Starts; returns when wires can push and every stage works.
    ///
    /// @param config without a broker of its own
    /// @param folder where everything is kept
    /// @param brokerPort the broker's port; 0 for that of last time or any free one
    public static SingleMachine start(DatelineConfig config, DataFolder folder, int brokerPort) {
        Backbone backbone = Backbone.start(config, folder, brokerPort);
        Stages stages = new Stages(backbone, folder, Optional.of(INSTANCE));
        try {
            stages.publish();
            stages.enrich();
            stages.awaitRunning();
            List<WireConfig> wires = WireKeys.withKeys(config.wires(), folder);
            int port =
                    stages.ingest(wires, port(folder, HTTP_PORT, config.ingest().port()));
            stages.trace();
            URI http = URI.create("http://" + config.ingest().host() + ":" + port);
            return new SingleMachine(backbone, stages, http, ops(stages, config.ops(), folder));
        } catch (RuntimeException e) {
            try (backbone;
                    stages) {
                throw e;
            }
        }
    }

    /// Where wires push to, on the machine or the folder of one that runs; empty when none has run there.
    public static Optional<URI> lastOn(DataFolder folder) {
        return Optional.ofNullable(folder.endpoints().getProperty(HTTP_PORT))
                .map(port -> URI.create("http://127.0.0.1:" + port));
    }

    /// Where people look after the machine of a folder; empty when none has run there.
    public static Optional<URI> lastOpsOn(DataFolder folder) {
        return Optional.ofNullable(folder.endpoints().getProperty(OPS_PORT))
                .map(port -> URI.create("http://127.0.0.1:" + port));
    }

    /// What the stages stand on.
    public Backbone backbone() {
        return backbone;
    }

    /// The base of all HTTP paths.
    public URI http() {
        return http;
    }

    /// Where people look after it.
    public URI ops() {
        return ops;
    }

    /// Whether all stages work.
    public boolean works() {
        return stages.work();
    }

    /// Stops the stages, then the broker.
    @Override
    public void close() {
        try (backbone;
                stages) {
            // Closed in the opposite order.
        }
    }

    private static URI ops(Stages stages, OpsSettings settings, DataFolder folder) {
        int chosen = port(folder, OPS_PORT, settings.port());
        int port = stages.ops(OpsWiring.withToken(settings, folder).on(chosen));
        return URI.create("http://" + settings.host() + ":" + port);
    }

    private static int port(DataFolder folder, String name, int fixed) {
        Properties endpoints = folder.endpoints();
        int port = new Ports(endpoints).choose(name, fixed);
        folder.endpoints(endpoints);
        return port;
    }
}
