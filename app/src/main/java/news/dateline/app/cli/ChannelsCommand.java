package news.dateline.app.cli;

import picocli.CommandLine.Command;

/// `dateline channels`
@Command(
        name = "channels",
        description = "Which stories go where: channels with their standing queries.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ChannelsListCommand.class,
            ChannelsPutCommand.class,
            ChannelsRemoveCommand.class,
            ChannelsTestCommand.class,
            ChannelsBackfillCommand.class
        })
final class ChannelsCommand {}
