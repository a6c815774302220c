package news.dateline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Backbone;
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
        mixinStandardHelpOptions = true)
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
        try (Backbone backbone = Backbone.connect(config, place.folder());
                Admin admin = backbone.cluster().admin()) {
            HangingTransactions transactions = new HangingTransactions(
                    backbone.cluster(), admin, config.kafka().topicPrefix());
            List<HangingTransaction> found = transactions.find();
            found.forEach(hanging -> out.println(line(hanging) + (end ? end(transactions, hanging) : "")));
            if (found.isEmpty()) {
                out.println("No transaction hangs.");
            }
        }
        return DatelineCommand.OK;
    }

    private static String line(HangingTransaction hanging) {
        return hanging.last() + "  " + hanging.partition() + " from offset " + hanging.start() + "  "
                + hanging.transactionalId() + "  " + (hanging.committed() ? "committed" : "aborted");
    }

    private static String end(HangingTransactions transactions, HangingTransaction hanging) {
        return transactions.end(hanging) ? "  ended" : "  not ended: its writer or its leader has changed; try again";
    }
}
