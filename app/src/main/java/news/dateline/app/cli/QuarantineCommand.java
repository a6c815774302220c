package news.dateline.app.cli;

import picocli.CommandLine.Command;

/// `dateline quarantine`
@Command(
        name = "quarantine",
        description = "What could not be used: with its bytes, a reason and a position; and its way out.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {QuarantineListCommand.class, QuarantineShowCommand.class, QuarantineReplayCommand.class})
final class QuarantineCommand {}
