package news.dateline.app.cli;

import java.util.concurrent.Callable;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Backbone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `dateline prepare`
@Command(
        name = "prepare",
        description = "Makes the topics that are missing on the configured broker, checks the others, and registers all"
                + " schemas: what stages do themselves where they may.",
        mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        DatelineConfig config = place.config();
        if (config.kafka().bootstrap().isEmpty()) {
            throw new BadUsageException("There is no broker to prepare: name it with --bootstrap or kafka.bootstrap");
        }
        try (Backbone backbone = Backbone.start(config, place.folder(), 0)) {
            spec.commandLine()
                    .getOut()
                    .println("Topics and schemas at " + backbone.cluster().bootstrap() + " are as declared");
        }
        return DatelineCommand.OK;
    }
}
