package news.dateline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class SchemaCatalogTest {
    private static final Schema FIRST =
            SchemaBuilder.record("Story").fields().requiredString("id").endRecord();
    private static final Schema SECOND = SchemaBuilder.record("Story")
            .fields()
            .requiredString("id")
            .optionalString("byline")
            .endRecord();
    private static final Schema INCOMPATIBLE =
            SchemaBuilder.record("Story").fields().requiredLong("id").endRecord();

    private final SchemaCatalog catalog = new SchemaCatalog();

    @Test
    void idsAndVersionsCountFromOne() {
        assertThat(catalog.register("a-value", FIRST)).isEqualTo(1);
        assertThat(catalog.register("a-value", SECOND)).isEqualTo(2);

        assertThat(catalog.versions("a-value"))
                .containsExactly(
                        new RegisteredSchema("a-value", 1, 1, FIRST), new RegisteredSchema("a-value", 2, 2, SECOND));
    }

    @Test
    void whatIsThereAlreadyKeepsItsId() {
        catalog.register("a-value", FIRST);
        catalog.register("a-value", SECOND);

        assertThat(catalog.register("a-value", FIRST)).isEqualTo(1);
        assertThat(catalog.versions("a-value")).hasSize(2);
    }

    @Test
    void theSameSchemaHasOneIdUnderAllSubjects() {
        catalog.register("a-value", FIRST);

        assertThat(catalog.register("b-value", FIRST)).isEqualTo(1);
        assertThat(catalog.subjects()).containsExactly("a-value", "b-value");
    }

    @Test
    void aSchemaIsFoundByItsId() {
        int id = catalog.register("a-value", FIRST);

        assertThat(catalog.byId(id)).isEqualTo(FIRST);
    }

    @Test
    void anUnknownIdIsSaid() {
        assertThatThrownBy(() -> catalog.byId(7))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessage("No schema has the id 7");
    }

    @Test
    void anIncompatibleSchemaChangesNothing() {
        catalog.register("a-value", FIRST);

        assertThatThrownBy(() -> catalog.register("a-value", INCOMPATIBLE))
                .isInstanceOf(IncompatibleSchemaException.class);
        assertThat(catalog.versions("a-value")).hasSize(1);
    }

    @Test
    void aProposalChangesNothing() {
        RegisteredSchema proposed = catalog.propose("a-value", FIRST);

        assertThat(proposed).isEqualTo(new RegisteredSchema("a-value", 1, 1, FIRST));
        assertThat(catalog.subjects()).isEmpty();
    }

    @Test
    void takesInWhatIsKeptElsewhereInAnyOrder() {
        RegisteredSchema one = new RegisteredSchema("a-value", 1, 10, FIRST);
        RegisteredSchema two = new RegisteredSchema("a-value", 2, 11, SECOND);

        assertThat(catalog.add(two)).isTrue();
        assertThat(catalog.add(one)).isTrue();
        assertThat(catalog.add(one)).isTrue();

        assertThat(catalog.versions("a-value")).containsExactly(one, two);
        assertThat(catalog.find("a-value", SECOND)).contains(two);
    }

    @Test
    void newIdsAndVersionsStandAfterThoseTakenIn() {
        catalog.add(new RegisteredSchema("a-value", 4, 10, FIRST));

        assertThat(catalog.propose("a-value", SECOND)).isEqualTo(new RegisteredSchema("a-value", 5, 11, SECOND));
    }

    @Test
    void theFirstWhoTakesAnIdHasIt() {
        catalog.add(new RegisteredSchema("a-value", 1, 1, FIRST));

        assertThat(catalog.add(new RegisteredSchema("b-value", 1, 1, SECOND))).isFalse();

        assertThat(catalog.byId(1)).isEqualTo(FIRST);
        assertThat(catalog.versions("b-value")).isEmpty();
    }

    @Test
    void theFirstWhoTakesAVersionHasIt() {
        catalog.add(new RegisteredSchema("a-value", 1, 1, FIRST));

        assertThat(catalog.add(new RegisteredSchema("a-value", 1, 2, SECOND))).isFalse();

        assertThat(catalog.versions("a-value")).containsExactly(new RegisteredSchema("a-value", 1, 1, FIRST));
        assertThatThrownBy(() -> catalog.byId(2)).isInstanceOf(UnknownSchemaException.class);
    }
}
