package news.dateline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.machine.Backbone;
import news.dateline.enrich.reference.load.EntityFile;
import news.dateline.enrich.reference.load.FileForm;
import news.dateline.enrich.reference.load.Loaded;
import news.dateline.schemas.model.Entity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline reference load`
@Command(
        name = "load",
        description = "Loads people, organisations and places; all enrich instances know them within seconds.",
        mixinStandardHelpOptions = true)
final class ReferenceLoadCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Our own tables, GeoNames' text or zip, cities.pbf, entities or Wikidata as JSON lines.")
    private List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "What the files are, where they do not tell: ${COMPLETION-CANDIDATES}.")
    private @Nullable FileForm as;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "Inhabitants that a place of GeoNames must have, but for capitals (default:"
                    + " ${DEFAULT-VALUE}).")
    private long least = 500;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    private long bad;

    @Override
    public Integer call() throws IOException {
        List<FileForm> forms = forms();
        try (Backbone backbone = Backbone.connect(place.config(), place.folder());
                TopicWriter<Entity> writer =
                        new TopicWriter<>(backbone.cluster(), backbone.topics().referenceEntities())) {
            for (int i = 0; i < files.size(); i++) {
                load(files.get(i), forms.get(i), writer);
            }
        }
        return bad > 0 ? DatelineCommand.BAD_INPUT : DatelineCommand.OK;
    }

    // All are looked at first: a wrong name should not be found out after half an hour.
    private List<FileForm> forms() {
        List<FileForm> forms = new ArrayList<>();
        for (Path file : files) {
            try {
                forms.add(
                        as != null
                                ? as
                                : FileForm.of(file)
                                        .orElseThrow(() -> new BadUsageException(
                                                file + " does not tell what it is; say it with --as")));
            } catch (IOException e) {
                throw new BadUsageException(file + " cannot be read: " + e);
            }
        }
        return forms;
    }

    private void load(Path file, FileForm form, TopicWriter<Entity> writer) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        long[] counts = new long[2];
        new EntityFile(file, loaded -> {
                    switch (loaded) {
                        case Loaded.Usable usable -> {
                            writer.put(usable.entity().getId(), usable.entity());
                            counts[0]++;
                        }
                        case Loaded.Bad line -> {
                            err.println(file + ", " + line.where() + ": " + line.reason());
                            counts[1]++;
                        }
                    }
                })
                .read(form, least);
        writer.finish();
        bad += counts[1];
        spec.commandLine()
                .getOut()
                .println(file + ": " + counts[0] + " entities loaded, " + counts[1] + " lines could not be used");
    }
}
