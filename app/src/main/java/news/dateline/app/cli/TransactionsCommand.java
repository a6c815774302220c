package news.dateline.app.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.Cluster;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Backbone;
import news.dateline.app.transactions.FoundTransactions;
import news.dateline.app.transactions.HangingTransaction;
import news.dateline.app.transactions.HangingTransactions;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline transactions`
@Command(
        name = "transactions",
        description = "The transactions that are over for their coordinator and not for a partition, before which all"
                + " readers wait; with --end they are ended there as was decided.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:none hangs any more", "1:one does", "2:usage", "3:surroundings, or not all could be asked"})
final class TransactionsCommand implements Callable<Integer> {
    @Option(
            names = "--end",
            description = "Ends them. The configuration says who does it: somebody who may ALTER the cluster.")
    private boolean end;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        DatelineConfig config = place.config();
        PrintWriter out = spec.commandLine().getOut();
        // Not even the schemas need be readable.
        Cluster cluster = Backbone.cluster(config, place.folder());
        try (Admin admin = cluster.admin()) {
            HangingTransactions transactions =
                    new HangingTransactions(cluster, admin, config.kafka().topicPrefix());
            FoundTransactions found = transactions.find();
            boolean left = false;
            for (HangingTransaction hanging : found.hanging()) {
                boolean ended = end && transactions.end(hanging);
                left |= !ended;
                out.println(line(hanging) + (end ? "  " + outcome(ended) : ""));
            }
            if (!found.unasked().isEmpty()) {
                spec.commandLine().getErr().println(unknown(found.unasked()));
                return DatelineCommand.SURROUNDINGS;
            }
            if (found.hanging().isEmpty()) {
                out.println("No transaction hangs.");
            }
            return left ? DatelineCommand.BAD_INPUT : DatelineCommand.OK;
        }
    }

    private static String unknown(Set<String> unasked) {
        return "Could not be asked, for want of a leader, an answer or a right, and may have one that hangs: "
                + String.join(", ", new TreeSet<>(unasked));
    }

    private static String line(HangingTransaction hanging) {
        return hanging.last() + "  " + hanging.partition() + " from offset " + hanging.start() + "  "
                + hanging.transactionalId() + "  " + (hanging.committed() ? "committed" : "aborted");
    }

    private static String outcome(boolean ended) {
        return ended ? "ended" : "not ended: its writer or its leader has changed; try again";
    }
}
