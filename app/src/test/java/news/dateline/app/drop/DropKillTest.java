package news.dateline.app.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.app.Eventually;
import news.dateline.app.KillableProcess;
import news.dateline.app.NewsItems;
import news.dateline.app.TopicContent;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.publish.Desk;
import news.dateline.publish.Publication;
import news.dateline.publish.fold.Decision;
import news.dateline.publish.route.Routes;
import news.dateline.schemas.model.EnrichedStory;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.LedgerEntry;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes on one folder, killed in random turn while files come. `-Ddateline.drop.files=5000
/// -Ddateline.drop.kills=20` runs it in full.
class DropKillTest {
    private static final int FILES = Integer.getInteger("dateline.drop.files", 600);
    private static final int KILLS = Integer.getInteger("dateline.drop.kills", 5);
    private static final long SEED = Long.getLong("dateline.drop.seed", 11);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, String> hashes = new HashMap<>();

    @Test
    void takesEveryFileOnceHoweverOftenItIsKilled() throws Exception {
        Path incoming = Files.createDirectory(folder.resolve("incoming"));
        DataFolder data = new DataFolder(folder.resolve("data"));
        try (Backbone backbone = Backbone.start(new ConfigReader(Map.of()).defaults(), data, 0)) {
            writeAll(incoming);
            killInTurn(backbone.cluster().bootstrap(), incoming);

            List<RawWire> raw =
                    TopicContent.now(backbone.cluster(), backbone.topics().wireRaw());
            List<WireStory> stories =
                    TopicContent.now(backbone.cluster(), backbone.topics().wireStories());

            everyFileIsInDoneOnce(incoming);
            everyFileWasReadWholeUnderOneTrace(raw);
            everyStoryIsThereAndCountsOnce(stories);
            assertThat(TopicContent.now(backbone.cluster(), backbone.topics().wireQuarantine()))
                    .isEmpty();
            System.out.printf(
                    "File drop: %d files, 2 processes, %d kills (seed %d): %d files and %d stories written twice%n",
                    FILES, KILLS, SEED, raw.size() - FILES, stories.size() - FILES);
        }
    }

    // As a wire does: under another name first. All is there before the first process looks.
    private void writeAll(Path incoming) throws Exception {
        for (int file = 0; file < FILES; file++) {
            byte[] item =
                    NewsItems.item(guid(file), 1, "Ferry " + file + " sails again", "They sail. ".repeat(file % 50));
            Path written = Files.write(incoming.resolve("." + name(file)), item);
            Files.move(written, incoming.resolve(name(file)), StandardCopyOption.ATOMIC_MOVE);
            hashes.put(
                    name(file),
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(item)));
        }
    }

    private void killInTurn(String bootstrap, Path incoming) throws Exception {
        Random random = new Random(SEED);
        List<KillableProcess> instances = IntStream.range(0, 2)
                .mapToObj(number -> new KillableProcess(
                        DropProcess.class, folder.resolve(number + ".log"), bootstrap, incoming.toString()))
                .toList();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                int enough = kill * FILES / (KILLS + 1);
                KillableProcess next = instances.get(random.nextInt(instances.size()));
                await(instances, () -> next.hasSaid(DropProcess.WATCHING) && FILES - count(incoming) >= enough);
                next.killAndRestart();
            }
            await(instances, () -> isAllDone(incoming));
        } finally {
            for (KillableProcess instance : instances) {
                instance.kill();
            }
        }
    }

    private static void everyFileIsInDoneOnce(Path incoming) throws IOException {
        assertThat(files(incoming.resolve("done")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, FILES).mapToObj(DropKillTest::name).toList());
        assertThat(files(incoming.resolve("error"))).isEmpty();
        assertThat(count(incoming)).isZero();
    }

    private void everyFileWasReadWholeUnderOneTrace(List<RawWire> raw) {
        Map<String, Set<String>> traces = new HashMap<>();
        for (RawWire input : raw) {
            String name = input.getSource().orElse("");
            assertThat(input.getSha256()).as(name).isEqualTo(hashes.get(name));
            traces.computeIfAbsent(name, key -> new HashSet<>()).add(input.getTraceId());
        }
        assertThat(traces.keySet()).isEqualTo(hashes.keySet());
        assertThat(traces.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    private static void everyStoryIsThereAndCountsOnce(List<WireStory> stories) {
        Map<String, List<WireStory>> byGuid = stories.stream().collect(Collectors.groupingBy(WireStory::getGuid));
        assertThat(byGuid.keySet())
                .isEqualTo(
                        IntStream.range(0, FILES).mapToObj(DropKillTest::guid).collect(Collectors.toSet()));
        byGuid.values().forEach(versions -> {
            // Whoever takes a file in again writes the very same record.
            assertThat(versions).containsOnly(versions.getFirst());
            assertThat(decisions(versions).filter(decision -> !(decision instanceof Decision.Duplicate)))
                    .hasSize(1);
        });
    }

    private static Stream<Decision> decisions(List<WireStory> versions) {
        Desk desk = new Desk(story -> Routes.holding(List.of()));
        Optional<LedgerEntry> known = Optional.empty();
        Stream.Builder<Decision> decisions = Stream.builder();
        for (WireStory version : versions) {
            EnrichedStory enriched =
                    new EnrichedStory(version, Enrichment.newBuilder().build());
            Publication publication = desk.arrive(known, enriched, Instant.EPOCH);
            decisions.add(publication.decision());
            known = Optional.of(publication.entry());
        }
        return decisions.build();
    }

    private static boolean isAllDone(Path incoming) {
        return count(incoming) == 0 && files(incoming.resolve("done")).size() == FILES;
    }

    private static void await(List<KillableProcess> instances, BooleanSupplier condition) throws InterruptedException {
        assertThat(Eventually.within(PATIENCE, condition::getAsBoolean))
                .as("%s", instances.stream().map(KillableProcess::output).toList())
                .isTrue();
    }

    private static int count(Path incoming) {
        String[] names = incoming.toFile().list((parent, name) -> name.endsWith(".xml"));
        return names == null ? 0 : names.length;
    }

    private static List<String> files(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(int file) {
        return "ferry-" + file + ".xml";
    }

    private static String guid(int file) {
        return "urn:newsml:meridian.example:drop:" + file;
    }
}
