package news.dateline.ingest.parse.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.dateline.ingest.parse.ParseOutcome;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Story;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.corpus.Comparison.Finding;
import news.dateline.ingest.parse.corpus.Comparison.Verdict;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real files that nobody on the project wrote: an outcome for each item, and its facts as somebody else read them.
class CorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Parsers parsers = new Parsers();
    private final Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
    private final Map<String, Integer> explanations = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    static Stream<FormatFacts> formats() {
        return Stream.of(
                new NewsMlG2Facts(),
                new NitfFacts(),
                new NewsMl1Facts(),
                new Iptc7901Facts(),
                new AnpaFacts(),
                new ApFacts(),
                new DpaFacts(),
                new NinjsFacts());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void readsEveryFileOfTheFormatAsItsFactsSay(FormatFacts format) throws IOException {
        for (JsonNode row : rows(format)) {
            compare(format, row);
        }

        print(format.format());
        assertThat(wrong).isEmpty();
    }

    private void compare(FormatFacts format, JsonNode row) throws IOException {
        Path file = corpus().resolve("files").resolve(row.path("path").asText());
        List<ParseOutcome> outcomes = parsers.parse(TestWires.input(Files.readAllBytes(file)));
        List<JsonNode> items = format.items(row.path("facts"));
        if (items.isEmpty()) {
            items = Collections.nCopies(outcomes.size(), JSON.createObjectNode());
        }
        if (outcomes.getLast() instanceof Rejected rejected && format.mayReject(row, rejected)) {
            note(
                    file.getFileName().toString(),
                    "file",
                    new Finding(Verdict.EXPLAINED, rejected.reason().name()));
            return;
        }
        if (outcomes.size() != items.size()) {
            wrong.add(file.getFileName() + ": " + items.size() + " items, but " + outcomes);
            return;
        }
        for (int i = 0; i < outcomes.size(); i++) {
            Comparison facts = new Comparison(items.get(i));
            compare(format, row, outcomes.get(i), facts);
            String where = file.getFileName() + " item " + i;
            facts.findings().forEach((fact, finding) -> note(where, fact, finding));
        }
    }

    private static void compare(FormatFacts format, JsonNode row, ParseOutcome outcome, Comparison facts) {
        switch (outcome) {
            case Story story -> format.compare(row, story.story(), facts);
            case Vocabulary vocabulary -> facts.checkIfThere("guid", Optional.of(vocabulary.guid()));
            case Rejected rejected -> facts.wrong("outcome", rejected.toString());
        }
    }

    private void note(String where, String fact, Finding finding) {
        table.computeIfAbsent(fact, key -> new TreeMap<>()).merge(finding.verdict(), 1, Integer::sum);
        switch (finding.verdict()) {
            case EQUAL -> {}
            case EXPLAINED -> explanations.merge(fact + ": " + finding.detail(), 1, Integer::sum);
            case WRONG -> wrong.add(where + " " + fact + ": " + finding.detail());
        }
    }

    private void print(String format) {
        StringBuilder lines =
                new StringBuilder(String.format("%n%-18s %7s %9s %5s%n", format, "equal", "explained", "wrong"));
        table.forEach((fact, counts) -> lines.append(String.format(
                "%-18s %7d %9d %5d%n",
                fact,
                counts.getOrDefault(Verdict.EQUAL, 0),
                counts.getOrDefault(Verdict.EXPLAINED, 0),
                counts.getOrDefault(Verdict.WRONG, 0))));
        explanations.forEach(
                (rule, count) -> lines.append(count).append(" × ").append(rule).append('\n'));
        System.out.print(lines);
    }

    private static List<JsonNode> rows(FormatFacts format) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(corpus().resolve("facts.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            if (format.claims(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Path corpus() {
        Optional<String> folder = Optional.ofNullable(System.getenv("DATELINE_CORPUS"));
        Assumptions.assumeTrue(folder.isPresent(), "DATELINE_CORPUS names no corpus: nothing swept");
        return Path.of(folder.orElseThrow());
    }
}
