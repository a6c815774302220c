package news.dateline.app.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Holds the jars of an installation against the list of them (CycloneDX) that the build makes, and the list against
/// the
/// licences that are allowed and against docs/libraries.md. `-Ddateline.docs=write` writes the page.
class ShippedCheck {
    private static final Path APP = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path LIST = APP.resolve("target/dateline-bom.json");
    private static final Path ALLOWED = APP.resolve("../deploy/licences.txt");
    private static final Path PAGE = APP.resolve("../docs/libraries.md");
    private static final boolean WRITE = "write".equals(System.getProperty("dateline.docs"));

    private static List<Library> listed = List.of();

    @BeforeAll
    static void readTheList() throws IOException {
        assumeTrue(Files.exists(LIST), "Maven is offline, so the list of what is shipped was not made");
        listed = new JsonMapper()
                .readTree(LIST.toFile())
                .path("components")
                .valueStream()
                .map(Library::of)
                .sorted(Comparator.comparing(Library::group).thenComparing(Library::name))
                .toList();
    }

    @Test
    void everyJarIsListedAndNothingElse() throws IOException {
        try (Stream<Path> jars = Files.list(APP.resolve("target/lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            listed.stream().map(Library::file).toList());
        }
    }

    @Test
    void everyLibraryHasALicenceThatIsAllowed() throws IOException {
        Set<String> allowed = allowed();

        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(library ->
                        assertThat(library.licences()).as("%s", library).containsAnyElementsOf(allowed));
    }

    @Test
    void everyLicenceThatIsAllowedIsNeeded() throws IOException {
        assertThat(libraries().stream().flatMap(library -> library.licences().stream()))
                .containsAll(allowed());
    }

    @Test
    void thePageSaysWhatIsShipped() throws IOException {
        if (WRITE) {
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).content().isEqualTo(page());
    }

    private static List<Library> libraries() {
        return listed.stream().filter(library -> !library.isOurs()).toList();
    }

    private static Set<String> allowed() throws IOException {
        return Files.readAllLines(ALLOWED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page() {
        List<Library> libraries = libraries();
        String rows = libraries.stream()
                .map(library -> "| " + library.group() + " | " + library.name() + " | " + library.version() + " | "
                        + String.join(", ", library.licences()) + " |\n")
                .collect(Collectors.joining());
        return """
                # Libraries

                An installation has %d jars: %d of Dateline and %d libraries, which are these. This page is generated:
                `./dateline verify -Ddateline.docs=write`. A library under several licences may be used under any of them; those that are
                allowed stand in [deploy/licences.txt](../deploy/licences.txt), and a library with none of them fails the build.

                | who | what | version | licence |
                |---|---|---|---|
                %s""".formatted(listed.size() + 1, listed.size() + 1 - libraries.size(), libraries.size(), rows);
    }
}
