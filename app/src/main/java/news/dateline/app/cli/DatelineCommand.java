package news.dateline.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import news.dateline.app.cluster.Door;
import news.dateline.app.cluster.Refusal;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.ConfigException;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.schemas.registry.SchemaRegistryException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// All commands.
@Command(
        name = "dateline",
        description = "A newsroom's event backbone: wire stories in, publish-ready events out.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all well",
            "1:some input was bad, or did not come out",
            "2:usage or configuration",
            "3:surroundings: the broker is away, a topic is not as declared"
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            PrepareCommand.class,
            AclsCommand.class,
            PushCommand.class,
            TailCommand.class,
            EmbargoesCommand.class,
            ReleaseCommand.class,
            LagCommand.class,
            IncidentsCommand.class,
            TraceCommand.class,
            CanaryCommand.class,
            TransactionsCommand.class,
            QuarantineCommand.class,
            WiresCommand.class,
            ReferenceCommand.class,
            ChannelsCommand.class,
            ParseCommand.class,
            EnrichCommand.class,
            RouteCommand.class
        })
public final class DatelineCommand {
    /// All well.
    static final int OK = 0;
    /// Some input was bad.
    static final int BAD_INPUT = 1;
    /// The command or the configuration cannot be used.
    static final int USAGE = 2;
    /// What Dateline stands on is not as it must be.
    static final int SURROUNDINGS = 3;

    /// Runs one command.
    ///
    /// @return the exit code
    public static int run(String... arguments) {
        return line().execute(arguments);
    }

    /// The command line with all commands.
    public static CommandLine line() {
        CommandLine line = new CommandLine(new DatelineCommand());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(DatelineCommand::explain);
        return line;
    }

    private static int explain(Exception fault, CommandLine line, ParseResult parsed) throws Exception {
        int code = code(fault);
        if (code == BAD_INPUT) {
            throw fault;
        }
        line.getErr().println(code == SURROUNDINGS ? surroundings(fault, line) : fault.getMessage());
        return code;
    }

    // Whoever is refused learns who he was and what to do about it, wherever it came out.
    private static @Nullable String surroundings(Exception fault, CommandLine line) {
        if (!Refusal.is(fault)) {
            return fault.getMessage();
        }
        return line.getCommandSpec().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(Place.class::isInstance)
                .map(place -> Door.refusal(((Place) place).config().kafka()))
                .findFirst()
                .flatMap(refusal -> refusal.of(fault))
                .orElse(fault.getMessage());
    }

    private static int code(Exception fault) {
        return switch (fault) {
            case ConfigException usage -> USAGE;
            case BadUsageException usage -> USAGE;
            case SurroundingsException surroundings -> SURROUNDINGS;
            case BrokerAwayException surroundings -> SURROUNDINGS;
            case SchemaRegistryException surroundings -> SURROUNDINGS;
            case KafkaException surroundings -> SURROUNDINGS;
            default -> BAD_INPUT;
        };
    }
}
