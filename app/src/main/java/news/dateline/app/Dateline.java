package news.dateline.app;

import news.dateline.app.cli.DatelineCommand;

/// The program.
public final class Dateline {
    private Dateline() {}

    /// Runs one command and exits: 0 all well, 1 some input was bad, 2 usage, 3 surroundings.
    public static void main(String[] arguments) {
        System.exit(DatelineCommand.run(arguments));
    }
}
