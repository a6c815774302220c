package news.dateline.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.enrich.reference.compile.PlaceCompiler;
import news.dateline.enrich.reference.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline reference compile`
@Command(
        name = "compile",
        description = "Makes the table of towns from GeoNames and the names that newsrooms use.",
        mixinStandardHelpOptions = true)
final class ReferenceCompileCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "GeoNames' text or zip, or cities.pbf.")
    private List<Path> files = List.of();

    @Option(names = "--least", paramLabel = "N", description = "Inhabitants (default: ${DEFAULT-VALUE}).")
    private long least = 15_000;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Table of newsroom names; those towns are taken whatever their size.")
    private @Nullable Path names;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The table.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> lines = new ArrayList<>(List.of(PlaceCompiler.HEADER));
        try {
            PlaceCompiler compiler = new PlaceCompiler(least, names == null ? List.of() : Table.rows(names));
            for (Path file : files) {
                compiler.add(file);
            }
            lines.addAll(compiler.rows());
            Files.write(out, lines);
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return DatelineCommand.BAD_INPUT;
        }
        spec.commandLine().getOut().println(out + ": " + (lines.size() - 1) + " places");
        return DatelineCommand.OK;
    }
}
