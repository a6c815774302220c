package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.ingest.parse.FactRules.Verdict;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.ParseOutcome.Story;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Real files that nobody on the project wrote: an outcome for each item, and its facts as somebody else read them.
class CorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Parsers parsers = new Parsers();
    private final Map<String, Map<Verdict.Kind, Integer>> table = new TreeMap<>();
    private final Map<String, Integer> explanations = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void readsEveryNewsMlG2FileOfTheCorpusAsItsFactsSay() throws IOException {
        for (JsonNode row : rows("newsml-g2")) {
            compare(row);
        }

        print();
        assertThat(wrong).isEmpty();
    }

    private void compare(JsonNode row) throws IOException {
        Path file = corpus().resolve("files").resolve(row.path("path").asText());
        List<ParseOutcome> outcomes = parsers.parse(TestWires.input(Files.readAllBytes(file)));
        JsonNode items = row.path("facts").path("items");
        if (outcomes.size() != items.size()) {
            wrong.add(file.getFileName() + ": " + items.size() + " items, but " + outcomes);
            return;
        }
        for (int i = 0; i < outcomes.size(); i++) {
            String where = file.getFileName() + " item " + i;
            switch (outcomes.get(i)) {
                case Story story ->
                    FactRules.of(story.story(), items.get(i)).forEach((fact, verdict) -> note(where, fact, verdict));
                case Vocabulary vocabulary ->
                    note(
                            where,
                            "guid",
                            FactRules.equal(items.get(i).path("guid").asText(), vocabulary.guid()));
                case Rejected rejected -> wrong.add(where + ": " + rejected);
            }
        }
    }

    private void note(String where, String fact, Verdict verdict) {
        table.computeIfAbsent(fact, key -> new TreeMap<>()).merge(verdict.kind(), 1, Integer::sum);
        switch (verdict.kind()) {
            case EQUAL -> {}
            case EXPLAINED -> explanations.merge(fact + ": " + verdict.detail(), 1, Integer::sum);
            case WRONG -> wrong.add(where + " " + fact + ": " + verdict.detail());
        }
    }

    private void print() {
        StringBuilder lines =
                new StringBuilder(String.format("%n%-18s %7s %9s %5s%n", "fact", "equal", "explained", "wrong"));
        table.forEach((fact, counts) -> lines.append(String.format(
                "%-18s %7d %9d %5d%n",
                fact,
                counts.getOrDefault(Verdict.Kind.EQUAL, 0),
                counts.getOrDefault(Verdict.Kind.EXPLAINED, 0),
                counts.getOrDefault(Verdict.Kind.WRONG, 0))));
        explanations.forEach(
                (rule, count) -> lines.append(count).append(" × ").append(rule).append('\n'));
        System.out.print(lines);
    }

    private static List<JsonNode> rows(String format) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(corpus().resolve("facts.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            if (format.equals(row.path("format").asText())) {
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
