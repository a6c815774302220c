package news.dateline.bench.scale;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import news.dateline.bench.Prose;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.reference.Reference;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.enrich.text.Field;
import news.dateline.enrich.text.StoryText;
import news.dateline.enrich.text.TextField;
import news.dateline.schemas.model.Entity;
import org.jspecify.annotations.Nullable;

/// What enrichment by the rules costs against a story's length, the different names in it and the size of the reference
/// data: processor time of one thread, of several tries the least. Prints tables for docs/benchmarks.md.
public final class ScaleBenchmark {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<Integer> WORDS = List.of(100, 300, 1_000, 3_000, 10_000, 30_000);
    private static final List<Integer> NAMES = List.of(1_000, 2_000, 4_000, 7_000, 10_000);
    private static final int BYTES = 1_000_000;
    private static final int NAMES_A_PARAGRAPH = 10;
    private static final int STORY = 375;
    private static final double NANOS = 1e6;
    private static final long ROUND = 200_000_000;
    private static final int ROUNDS = 9;

    private static volatile @Nullable Object sink;

    private ScaleBenchmark() {}

    /// Runs the benchmark.
    ///
    /// @param args where to write the plot
    public static void main(String[] args) throws IOException {
        List<Entity> entities = ShippedReference.entities();
        Reference whole = new Reference(entities);
        StoryEnricher enricher = new StoryEnricher(() -> whole);
        Prose.stories(STORY).forEach(story -> cost(1, () -> enricher.enrich(story)));
        List<Curve> curves = List.of(lengths(enricher), names(enricher, entities), references(entities));
        curves.forEach(curve -> OUT.println(curve.table()));
        if (args.length > 0) {
            Files.writeString(Path.of(args[0]), Plot.of(curves));
        }
    }

    private static Curve lengths(StoryEnricher enricher) {
        List<Point> points = new ArrayList<>();
        for (int words : WORDS) {
            List<StoryText> stories = Prose.stories(words);
            List<StoryText> some = stories.subList(0, Math.min(stories.size(), Math.max(1, WORDS.getLast() / words)));
            double millis = cost(ROUNDS, () -> {
                some.forEach(story -> sink = enricher.enrich(story));
                return some;
            });
            points.add(new Point(words, millis / some.size()));
        }
        StoryText megabyte = megabyte();
        int words = megabyte.fields().stream()
                .mapToInt(field -> field.text().split(" ", -1).length)
                .sum();
        points.add(new Point(words, cost(ROUNDS, () -> enricher.enrich(megabyte))));
        return new Curve("Length of a story", "words", points);
    }

    // All prose again and again.
    private static StoryText megabyte() {
        List<StoryText> stories = Prose.stories(STORY);
        List<TextField> fields = new ArrayList<>();
        int length = 0;
        while (length < BYTES) {
            for (TextField field : stories.get(fields.size() % stories.size()).fields()) {
                fields.add(new TextField(Field.BODY, fields.size(), field.text()));
                length += field.text().length();
            }
        }
        return new StoryText(fields);
    }

    private static Curve names(StoryEnricher enricher, List<Entity> entities) {
        List<String> all = entities.stream()
                .map(entity -> entity.getNames().getFirst().getText())
                .distinct()
                .toList();
        List<Point> points = new ArrayList<>();
        for (int count : NAMES) {
            StoryText story = naming(all, count);
            points.add(new Point(count, cost(ROUNDS, () -> enricher.enrich(story))));
        }
        return new Curve("Different names in a story", "names", points);
    }

    // Every so manieth of all names, so that each story has towns, bodies and people alike.
    private static StoryText naming(List<String> names, int count) {
        List<TextField> fields = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("Envoys spoke of ")
                    .append(names.get((int) ((long) i * names.size() / count)))
                    .append(" on Monday. ");
            if (i % NAMES_A_PARAGRAPH == NAMES_A_PARAGRAPH - 1) {
                fields.add(new TextField(Field.BODY, fields.size(), text.toString()));
                text.setLength(0);
            }
        }
        return new StoryText(fields);
    }

    private static Curve references(List<Entity> entities) {
        List<StoryText> stories = Prose.stories(STORY);
        List<Point> points = new ArrayList<>();
        for (int part : List.of(16, 8, 4, 2, 1)) {
            List<Entity> some = new ArrayList<>();
            for (int i = 0; i < entities.size(); i++) {
                // Regions stay: what a country lies in must be known.
                if (i % part == 0 || entities.get(i).getKind().equals("region")) {
                    some.add(entities.get(i));
                }
            }
            Reference reference = new Reference(some);
            StoryEnricher enricher = new StoryEnricher(() -> reference);
            double millis = cost(ROUNDS, () -> {
                stories.forEach(story -> sink = enricher.enrich(story));
                return stories;
            });
            points.add(new Point(some.size(), millis / stories.size()));
        }
        return new Curve("Size of the reference data, a story of 375 words", "entities", points);
    }

    /// Milliseconds of processor time, in the best of some rounds; a round is as many calls as fill it.
    private static double cost(int rounds, Supplier<?> work) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            long spent = 0;
            int calls = 0;
            while (spent < ROUND && (rounds > 1 || calls == 0)) {
                sink = work.get();
                calls++;
                spent = THREADS.getCurrentThreadCpuTime() - begin;
            }
            least = Math.min(least, spent / NANOS / calls);
        }
        return least;
    }
}
