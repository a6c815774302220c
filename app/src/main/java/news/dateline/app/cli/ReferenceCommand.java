package news.dateline.app.cli;

import picocli.CommandLine.Command;

/// `dateline reference`
@Command(
        name = "reference",
        description = "What stories can be about: people, organisations, places.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ReferenceLoadCommand.class,
            ReferenceRemoveCommand.class,
            ReferenceShowCommand.class,
            ReferenceCompileCommand.class,
            ReferenceScoreCommand.class,
            ReferenceTrainCommand.class
        })
final class ReferenceCommand {}
