package news.dateline.bench.faults;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.data.DataFolder;
import news.dateline.bench.faults.house.Build;
import news.dateline.bench.faults.house.House;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `dateline faults`
@Command(
        name = "faults",
        description = "Breaks three brokers and every stage while stories come, and checks what a site hears.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every promise was kept", "1:one was not", "2:usage", "3:surroundings"})
public final class FaultsCommand implements Callable<Integer> {
    private static final int GOOD = 0;
    private static final int BROKEN = 1;
    private static final int SURROUNDINGS = 3;
    private static final int TRANSACTION_VERSION = 2;

    @Parameters(
            paramLabel = "FAULT",
            description = "F0, F2, F3, F4, F5, F8, F12, with --jar UPGRADE; all where none is named.")
    private List<String> named = new ArrayList<>();

    @Option(names = "--full", description = "As much as the issue asks: hours, and each fault in a house of its own.")
    private boolean full;

    @Option(names = "--times", paramLabel = "N", description = "How often: kills, stops, outages, joins and leaves.")
    @Nullable
    private Integer times;

    @Option(names = "--stories", paramLabel = "N", description = "Versions: F2 at least so many, F12 so many behind.")
    @Nullable
    private Long stories;

    @Option(names = "--rate", paramLabel = "N", description = "Pushes a second (default: ${DEFAULT-VALUE}).")
    private int rate = 20;

    @Option(names = "--seed", paramLabel = "N", description = "Of all chance (default: ${DEFAULT-VALUE}).")
    private long seed = 20_261_127;

    @Option(names = "--partitions", paramLabel = "N", description = "Of each topic (default: ${DEFAULT-VALUE}).")
    private int partitions = 3;

    @Option(
            names = "--untimed",
            description = "Bounds of time are told and decide nothing: for a machine that others use too.")
    private boolean untimed;

    @Option(
            names = "--transaction-version",
            paramLabel = "N",
            description = "Of the cluster (default: ${DEFAULT-VALUE}); below that, nothing may start.")
    private int transactionVersion = TRANSACTION_VERSION;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "A new folder for all data, logs and output, which are kept; without it they are not.")
    @Nullable
    private Path folder;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The dateline.jar of another build, for the stages. UPGRADE begins with it and ends with it.")
    @Nullable
    private Path jar;

    private final PrintWriter out;

    private FaultsCommand(PrintWriter out) {
        this.out = out;
    }

    /// Runs the command and exits.
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /// Runs the command.
    ///
    /// @param out where it tells what it finds
    /// @return the exit code
    static int run(PrintWriter out, String... arguments) {
        CommandLine line = new CommandLine(new FaultsCommand(out));
        line.setOut(out);
        line.setExecutionExceptionHandler((fault, where, parsed) -> {
            if (fault instanceof SurroundingsException || fault instanceof IllegalArgumentException) {
                where.getErr().println(fault.getMessage());
                return SURROUNDINGS;
            }
            throw fault;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Fault> faults = chosen();
        List<Result> results = new ArrayList<>();
        for (List<Fault> together : full ? faults.stream().map(List::of).toList() : List.of(faults)) {
            results.addAll(inOneHouse(together, results.size()));
        }
        out.println("\n" + Result.heads());
        results.forEach(result -> out.println(result.row()));
        if (untimed) {
            out.println("Bounds of time decided nothing.");
        }
        return results.stream().allMatch(result -> result.isGood(!untimed)) ? GOOD : BROKEN;
    }

    private List<Fault> chosen() {
        OptionalInt often = times == null ? OptionalInt.empty() : OptionalInt.of(times);
        OptionalLong many = stories == null ? OptionalLong.empty() : OptionalLong.of(stories);
        List<Fault> all = new ArrayList<>(new Scale(full, often, many, rate, seed).faults());
        if (jar != null) {
            all.add(new Upgrade(Build.own(), rate));
        }
        List<Fault> chosen = new ArrayList<>(all);
        if (!named.isEmpty()) {
            List<String> ids =
                    named.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
            chosen.removeIf(fault -> !ids.contains(fault.id()));
        }
        if (chosen.isEmpty() || (!named.isEmpty() && chosen.size() != named.size())) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this),
                    "Faults are " + all.stream().map(Fault::id).toList() + ", each once at most");
        }
        return chosen;
    }

    private House.Plan plan() {
        Build build = jar == null ? Build.own() : Build.of(jar);
        return new House.Plan(partitions, transactionVersion, build);
    }

    private List<Result> inOneHouse(List<Fault> faults, int number) throws IOException, InterruptedException {
        DataFolder data = folder == null
                ? DataFolder.ephemeral()
                : new DataFolder(Files.createDirectories(folder.toAbsolutePath().resolve("house-" + (number + 1))));
        List<Result> results = new ArrayList<>();
        try (House house = House.open(data.root(), plan())) {
            Round round =
                    new Round(house, new Scale(full, OptionalInt.empty(), OptionalLong.empty(), rate, seed).quiet());
            for (Fault fault : faults) {
                out.println(fault.id() + ": " + fault.what());
                Result result = round.run(fault);
                out.println(result.row());
                out.print(result.details());
                out.flush();
                results.add(result);
            }
        }
        if (folder == null) {
            data.delete();
        }
        return results;
    }
}
