package news.dateline.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.demo.Demo;
import news.dateline.app.machine.SingleMachine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline demo`
@Command(
        name = "demo",
        description = "Everything in one process: pushes the sample stories and shows their way to the channels.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--once", description = "Exit when all samples have come out (0), or did not within 60 s (1).")
    private boolean once;

    @Option(names = "--ephemeral", description = "A data folder of its own, deleted at the end.")
    private boolean ephemeral;

    @Option(names = "--port", description = "Port of the broker (default: the one of last time, or a free one).")
    private int brokerPort;

    @Option(names = "--samples", paramLabel = "DIR", description = "Stories to push (default: ${DEFAULT-VALUE}).")
    private Path samples = Path.of(System.getProperty("dateline.home", ""), "samples");

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        DatelineConfig config = place.config();
        if (!config.kafka().bootstrap().isEmpty()) {
            throw new BadUsageException("The demonstration brings its own broker: leave --bootstrap out");
        }
        if (ephemeral && place.namesFolder()) {
            throw new BadUsageException("--ephemeral and --data say different things");
        }
        DataFolder folder = ephemeral ? DataFolder.ephemeral() : place.folder();
        try (UntilStopped stop = new UntilStopped()) {
            return run(config, folder, stop);
        } finally {
            if (ephemeral) {
                folder.delete();
            }
        }
    }

    private int run(DatelineConfig config, DataFolder folder, UntilStopped stop) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Starting broker and stages on " + folder.root());
        long began = System.nanoTime();
        try (SingleMachine machine = SingleMachine.start(config, folder, brokerPort)) {
            out.printf(
                    "Up in %.1f s: broker at %s, wires push to %s, look at %s%n",
                    (System.nanoTime() - began) / 1e9,
                    machine.backbone().cluster().bootstrap(),
                    machine.http(),
                    machine.ops());
            Demo demo = new Demo(machine, folder, out);
            boolean allOut = demo.run(samples);
            demo.lag();
            if (!once) {
                hints(folder).forEach(out::println);
                stop.await();
            }
            return allOut || !once ? DatelineCommand.OK : DatelineCommand.BAD_INPUT;
        }
    }

    private static List<String> hints(DataFolder folder) {
        String data = folder.equals(DataFolder.standard()) ? "" : " --data " + folder.root();
        return List.of(
                "Try in another terminal (Ctrl-C here ends it):",
                "  ./dateline tail europe --from-start" + data,
                "  ./dateline push samples/ --wire meridian" + data,
                "  ./dateline lag" + data);
    }
}
