package news.dateline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import news.dateline.app.access.ClusterRole;
import news.dateline.app.access.RightsAsked;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.EffectiveConfig;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Heartbeat;
import news.dateline.app.machine.Renewal;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.machine.Stages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline run`
@Command(
        name = "run",
        description = "Runs stages until it is stopped: against the configured broker, or all on the embedded one.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    /// What can be run.
    enum What {
        INGEST,
        ENRICH,
        PUBLISH,
        OPS,
        ALL;

        List<ClusterRole> roles() {
            return switch (this) {
                case INGEST -> List.of(ClusterRole.INGEST);
                case ENRICH -> List.of(ClusterRole.ENRICH);
                case PUBLISH -> List.of(ClusterRole.PUBLISH);
                case OPS -> List.of(ClusterRole.OPS);
                case ALL -> List.of(ClusterRole.INGEST, ClusterRole.ENRICH, ClusterRole.PUBLISH, ClusterRole.OPS);
            };
        }
    }

    @Parameters(paramLabel = "STAGE", description = "One of ${COMPLETION-CANDIDATES}.")
    private What what = What.ALL;

    @Option(
            names = "--port",
            description = "Port of the embedded broker (default: the one of last time, or a free one).")
    private int brokerPort;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Heartbeat.forget(place.folder());
        DatelineConfig config = place.config();
        boolean embedded = config.kafka().bootstrap().isEmpty();
        if (embedded && what != What.ALL) {
            throw new BadUsageException("One stage alone needs a broker: name it with --bootstrap or kafka.bootstrap");
        }
        EffectiveConfig.lines(config).forEach(out()::println);
        if (embedded) {
            runSingleMachine(config);
        } else {
            runStages(config);
        }
        return DatelineCommand.OK;
    }

    private void runSingleMachine(DatelineConfig config) throws InterruptedException {
        try (UntilStopped stop = new UntilStopped();
                SingleMachine machine = SingleMachine.start(config, place.folder(), brokerPort)) {
            out().println("Ready: broker at " + machine.backbone().cluster().bootstrap() + ", wires push to "
                    + machine.http() + "/v1/wires/{wire}/stories, people look at " + machine.ops());
            awaitStop(stop, machine::works);
        }
    }

    private void runStages(DatelineConfig config) throws InterruptedException {
        RightsAsked rights = new RightsAsked(config, what.roles());
        rights.demand();
        try (UntilStopped stop = new UntilStopped();
                Backbone backbone = Backbone.start(config, place.folder(), brokerPort);
                Stages stages = new Stages(backbone, place.folder(), Optional.empty())) {
            stages.ask(rights);
            if (what == What.ALL || what == What.PUBLISH) {
                stages.publish();
            }
            if (what == What.ALL || what == What.ENRICH) {
                stages.enrich();
            }
            stages.awaitRunning();
            if (what == What.ALL || what == What.INGEST) {
                int port = stages.ingest(config.wires(), config.ingest().port());
                out().println("Wires push to port " + port + ", /v1/wires/{wire}/stories");
            }
            if (what == What.ALL || what == What.OPS) {
                stages.trace();
                out().println("People look at port " + stages.ops(config.ops()) + " of "
                        + config.ops().host());
            } else if (config.ops().stagePort() != 0) {
                out().println("Metrics at port " + stages.tell(config.ops()) + " of "
                        + config.ops().host());
            }
            out().println("Ready: broker at " + backbone.cluster().bootstrap());
            Renewal renewal = new Renewal(config.kafka().security());
            awaitStop(stop, () -> stages.work() && !renewal.isDue());
        }
    }

    private void awaitStop(UntilStopped stop, BooleanSupplier works) throws InterruptedException {
        try (Heartbeat heartbeat = new Heartbeat(place.folder(), works)) {
            heartbeat.start();
            stop.await();
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
