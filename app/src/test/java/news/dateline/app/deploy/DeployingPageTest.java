package news.dateline.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeployingPageTest {
    private static final String PAGE = Tree.text("docs/deploying.md");
    private static final Pattern MEASURED = Pattern.compile("(?m)^\\| .* \\| ([\\d.,]+) (stories/s|MB|s) \\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\((\\.\\./[^)#]+)");

    @Test
    void everyFigureIsOneOfTheBenchmarks() {
        String benchmarks = Tree.text("docs/benchmarks.md");
        List<String> figures =
                MEASURED.matcher(PAGE).results().map(found -> found.group(1)).toList();

        assertThat(figures)
                .hasSizeGreaterThan(5)
                .allSatisfy(figure -> assertThat(benchmarks).containsPattern("\\b" + Pattern.quote(figure) + "\\b"));
    }

    @Test
    void everyFileThatItNamesIsThere() {
        assertThat(LINK.matcher(PAGE).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(Tree.ROOT.resolve("docs").resolve(file)).exists());
    }

    @Test
    void everyPortThatItNamesIsOneOfAContainer() {
        List<String> published = Service.all().stream()
                .flatMap(service -> service.ports().stream())
                .map(port -> port.split(":")[1])
                .toList();

        assertThat(published).isNotEmpty().allSatisfy(port -> assertThat(PAGE).contains(":" + port + "`"));
    }
}
