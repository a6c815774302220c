package news.dateline.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.enrich.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceImageTest {
    private static final String FILE = "news/dateline/enrich/reference/reference.image";
    private static final List<Described> TABLES = Reference.described(ShippedReference.entities());

    private final Reference compiled = Reference.of(TABLES);
    private final Reference image = Reference.standard();

    @Test
    void theBuildAndAnyLaterRunMakeTheSameImageOfTheTables(@TempDir Path folder) throws IOException {
        ReferenceImage.main(new String[] {folder.toString()});

        try (InputStream built =
                Objects.requireNonNull(ReferenceImage.class.getClassLoader().getResourceAsStream(FILE))) {
            assertThat(Files.readAllBytes(folder.resolve(FILE))).isEqualTo(built.readAllBytes());
        }
    }

    @Test
    void everyEntityIsAsInTheTables() {
        assertThat(image.size()).isEqualTo(compiled.size());
        for (Described entity : TABLES) {
            assertThat(image.byId(entity.known().id()))
                    .isEqualTo(compiled.byId(entity.known().id()));
        }
        assertThat(image.byId("place:nowhere")).isEmpty();
    }

    @Test
    void everyNameMeansWhatItDoesInTheTables() {
        for (Described entity : TABLES) {
            for (KnownName name : entity.names()) {
                for (String written : List.of(name.text(), name.text().toUpperCase(Locale.ROOT), name.text() + " x")) {
                    assertThat(longest(image, written)).isEqualTo(longest(compiled, written));
                }
                assertThat(exactly(image, name.text())).isEqualTo(exactly(compiled, name.text()));
            }
        }
        assertThat(longest(image, "Xyzzy")).isNull();
    }

    @Test
    void peopleAndCountriesAreFoundAsInTheTables() {
        List<Person> people = TABLES.stream()
                .map(Described::known)
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .toList();
        assertThat(people).isNotEmpty();
        for (Person person : people) {
            String surname = Tokenizer.tokens(person.name()).getLast().key();
            assertThat(image.surnamed(surname)).isEqualTo(compiled.surnamed(surname));
        }
        assertThat(image.surnamed("XYZZY")).isEmpty();
        assertThat(image.countries()).isEqualTo(compiled.countries());
        image.countries()
                .forEach(country -> assertThat(image.countryName(String.valueOf(country.iso2())))
                        .isEqualTo(country.name()));
        assertThat(image.countryName("ZZ")).isEqualTo("ZZ");
    }

    @Test
    void threadsThatAskAtOnceGetTheSameThing() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<Known>>> asked = Stream.generate(() -> threads.submit(() -> {
                        go.await();
                        return all(image);
                    }))
                    .limit(8)
                    .toList();
            go.countDown();
            List<Known> first = asked.getFirst().get();
            for (Future<List<Known>> other : asked) {
                List<Known> known = other.get();
                for (int i = 0; i < first.size(); i++) {
                    assertThat(known.get(i)).isSameAs(first.get(i));
                }
            }
        }
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> ReferenceImage.read(new byte[] {'D', 'L', 'N', 'P'}))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<Known> all(Reference reference) {
        return TABLES.stream()
                .map(entity -> reference.byId(entity.known().id()))
                .flatMap(known -> Stream.ofNullable(known.orElse(null)))
                .toList();
    }

    private static NameAutomaton.@Nullable Match<KnownName> longest(Reference reference, String text) {
        Tokens tokens = Tokenizer.tokens(text);
        return reference.names().longestAt(tokens, 0);
    }

    private static Collection<KnownName> exactly(Reference reference, String text) {
        Tokens tokens = Tokenizer.tokens(text);
        return reference.names().exactly(tokens, 0, tokens.size());
    }
}
