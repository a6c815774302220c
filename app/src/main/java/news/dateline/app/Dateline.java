package news.dateline.app;

import java.util.logging.Level;
import java.util.logging.Logger;
import news.dateline.app.cli.DatelineCommand;

/// The program.
public final class Dateline {
    // Lucene says through java.util.logging that it could use a module that is still an incubator.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Dateline() {}

    /// Runs one command and exits: 0 all well, 1 some input was bad, 2 usage, 3 surroundings.
    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        System.exit(DatelineCommand.run(arguments));
    }
}
