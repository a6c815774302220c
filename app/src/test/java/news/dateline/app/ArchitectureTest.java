package news.dateline.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The directions in which the rooms of the house may look.
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("news.dateline");

    @ParameterizedTest
    @CsvSource({
        "ingest, enrich, publish, ops",
        "enrich, ingest, publish, ops",
        "publish, ingest, enrich, ops",
        "ops, ingest, enrich, publish"
    })
    void stagesMeetOnlyInSchemas(String stage, String other, String another, String third) {
        noClasses()
                .that()
                .resideInAPackage("news.dateline." + stage + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "news.dateline." + other + "..",
                        "news.dateline." + another + "..",
                        "news.dateline." + third + "..",
                        "news.dateline.app..",
                        "news.dateline.bench..")
                .check(HOUSE);
    }

    @Test
    void schemasKnowNobodyAndOfKafkaOnlySerdes() {
        noClasses()
                .that()
                .resideInAPackage("news.dateline.schemas..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are another module's",
                        type -> type.getPackageName().startsWith("news.dateline.")
                                && !type.getPackageName().startsWith("news.dateline.schemas")))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("news.dateline.schemas..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are Kafka's, but neither a serde nor its exception",
                        type -> type.getPackageName().startsWith("org.apache.kafka")
                                && !type.getPackageName().equals("org.apache.kafka.common.serialization")
                                && !type.getName().equals("org.apache.kafka.common.errors.SerializationException")))
                .check(HOUSE);
    }

    @Test
    void whatPortsAreMadeOfKnowsNoStageAndNoKafka() {
        noClasses()
                .that()
                .resideInAPackage("news.dateline.http..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are another module's or Kafka's",
                        type -> type.getPackageName().startsWith("org.apache.kafka")
                                || (type.getPackageName().startsWith("news.dateline.")
                                        && !type.getPackageName().startsWith("news.dateline.http"))))
                .check(HOUSE);
    }

    @Test
    void theClientOfSitesKnowsOnlySchemas() {
        noClasses()
                .that()
                .resideInAPackage("news.dateline.client..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of a stage or of the app",
                        type -> type.getPackageName().startsWith("news.dateline.")
                                && !type.getPackageName().startsWith("news.dateline.schemas")
                                && !type.getPackageName().startsWith("news.dateline.client")))
                .check(HOUSE);
    }

    @Test
    void stepsAreFreeOfKafkaAndOfTheirTopologies() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "news.dateline.ingest.parse..",
                        "news.dateline.enrich.*..",
                        "news.dateline.publish.fold..",
                        "news.dateline.publish.route..",
                        "news.dateline.publish.ready..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "news.dateline.ingest.journal..",
                        "news.dateline.ingest.http..",
                        "news.dateline.http..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Topology")
                .check(HOUSE);
    }

    @Test
    void stepsReadNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage("news.dateline.ingest.parse..", "news.dateline.enrich..", "news.dateline.publish..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @Test
    void onlyTheAppRunsABrokerAndReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("news.dateline.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..", "picocli..")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .check(HOUSE);
    }

    @Test
    void packagesGoRoundInNoCircle() {
        slices().matching("news.dateline.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void newcomersReadFiveFiles() {
        for (String name : new String[] {
            "schemas.Topics",
            "ingest.IngestService",
            "ingest.parse.ParseOutcome",
            "enrich.EnrichTopology",
            "publish.PublishTopology"
        }) {
            assertThat(HOUSE.contain("news.dateline." + name)).as(name).isTrue();
        }
    }
}
