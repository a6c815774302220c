package news.dateline.enrich.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.image.ImageIn;
import news.dateline.enrich.image.ImageOut;
import news.dateline.enrich.image.Ints;
import news.dateline.enrich.image.StringIndex;
import news.dateline.enrich.reference.NameAutomaton.Written;
import news.dateline.enrich.reference.table.ShippedReference;

/// The reference data that comes with Dateline, compiled: the build reads the tables once, and a stage that starts
/// reads
/// what came of that.
public final class ReferenceImage {
    private static final String FILE = "reference.image";

    private final ImageOut out = new ImageOut();
    private final IdentityHashMap<Known, Integer> entities = new IdentityHashMap<>();
    private final IdentityHashMap<KnownName, Integer> names = new IdentityHashMap<>();

    private ReferenceImage() {}

    /// Compiles the tables; the build calls it.
    ///
    /// @param arguments the folder of classes to put the image into
    public static void main(String[] arguments) throws IOException {
        Path file =
                Path.of(arguments[0]).resolve("news/dateline/enrich/reference").resolve(FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, of(Reference.described(ShippedReference.entities())));
    }

    static Reference standard() {
        try (InputStream in = ReferenceImage.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The build left " + FILE + " out");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// @throws IllegalStateException when it is no image of this version
    static Reference read(byte[] image) {
        ImageIn in = new ImageIn(image);
        Imaged entities = new Imaged(in);
        return new Reference(new NameAutomaton<>(in, entities::name), entities);
    }

    /// The image of entities; the same entities in the same order give the same bytes.
    static byte[] of(List<Described> entities) {
        ReferenceImage image = new ReferenceImage();
        Gathered gathered = new Gathered(entities);
        image.write(entities);
        image.writeIndexes(entities, gathered);
        gathered.names().write(image.out, image::number);
        return image.out.toBytes();
    }

    private void write(List<Described> described) {
        FactWriter facts = new FactWriter(out);
        Ints begins = new Ints();
        Ints named = new Ints();
        for (Described entity : described) {
            entities.put(entity.known(), begins.size());
            for (KnownName name : entity.names()) {
                names.put(name, named.size() / Imaged.NAME);
                named.add(out.string(name.text()), out.string(name.kind().name()), begins.size());
            }
            begins.add(facts.size());
            facts.write(entity.known());
        }
        out.ints(begins.toArray());
        out.ints(facts.facts());
        out.ints(named.toArray());
    }

    private void writeIndexes(List<Described> described, Gathered gathered) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        described.forEach(entity -> ids.put(entity.known().id(), number(entity.known())));
        StringIndex.write(ids, out);
        Map<String, Integer> countries = new LinkedHashMap<>();
        gathered.countries().forEach(country -> countries.put(String.valueOf(country.iso2()), number(country)));
        StringIndex.write(countries, out);
        Map<String, Integer> surnames = new LinkedHashMap<>();
        Ints families = new Ints();
        Ints people = new Ints();
        gathered.bySurname().forEach((surname, family) -> {
            surnames.put(surname, surnames.size());
            families.add(people.size());
            family.forEach(person -> people.add(number(person)));
        });
        families.add(people.size());
        StringIndex.write(surnames, out);
        out.ints(families.toArray());
        out.ints(people.toArray());
    }

    private int number(Known known) {
        return entities.getOrDefault(known, StringIndex.UNKNOWN);
    }

    private int number(Written<KnownName> name) {
        int number = names.getOrDefault(name.sense(), StringIndex.UNKNOWN);
        return name.forms().equals(Imaged.forms(name.sense().text())) ? number : ~number;
    }
}
