package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AclsCommandTest {
    private static final String TOOL =
            "kafka-acls.sh --bootstrap-server \"$BOOTSTRAP\" --command-config \"$ADMIN\" --add --allow-principal ";

    @TempDir
    private static Path folder;

    private static Path config;

    @BeforeAll
    static void configure() throws IOException {
        config = Files.writeString(folder.resolve("cluster.yaml"), "kafka: {topicPrefix: night.}");
    }

    @Test
    void saysTheRightsAsCommandsOfKafkasOwnTool() {
        Ran ran = acls("--site", "alps=all,europe");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines())
                .allMatch(line -> line.startsWith(TOOL))
                .contains(
                        TOOL
                                + "'User:dateline-enrich' --operation Write --operation Describe --operation DescribeConfigs"
                                + " --topic 'night.stories.clusters' --topic 'night.stories.enriched'"
                                + " --topic 'night.stories.enriched.express' --topic 'night.wire.quarantine'"
                                + " --resource-pattern-type literal",
                        TOOL + "'User:dateline-publish' --operation Write --operation Describe"
                                + " --transactional-id 'night.dateline-publish-' --resource-pattern-type prefixed",
                        TOOL + "'User:alps' --operation Read --operation Describe"
                                + " --topic 'night.channel.all' --topic 'night.channel.europe'"
                                + " --topic 'night.reference.schemas' --resource-pattern-type literal",
                        TOOL + "'User:alps' --operation Read --operation Describe"
                                + " --group 'alps' --resource-pattern-type literal");
    }

    @Test
    void startsTheToolOnceForAllThatOneMayDoAlike() {
        assertThat(acls("--site", "alps=all,europe").out().lines())
                .hasSizeLessThan(50)
                .doesNotHaveDuplicates()
                .filteredOn(line -> line.contains("'User:alps'"))
                .hasSize(3);
    }

    @Test
    void callsPrincipalsAsTheBrokersDo() {
        assertThat(acls("--principal", "User:CN={},O=newsroom").out())
                .contains("--allow-principal 'User:CN=dateline-ingest,O=newsroom'")
                .doesNotContain("User:dateline-");
    }

    @Test
    void refusesASiteThatIsCalledLikeAStageOrReadsNoChannel() {
        Ran stage = acls("--site", "dateline-ops=all");
        Ran none = acls("--site", "alps=All");

        assertThat(List.of(stage.code(), none.code())).containsOnly(2);
        assertThat(stage.err()).contains("Nobody else can be called dateline-ops: a stage or a site is");
        assertThat(none.err()).contains("'All' of site alps is no channel id");
    }

    // A site may join all groups that are called as it is, a hyphen and more.
    @ParameterizedTest
    @CsvSource({
        "alps, alps-north",
        "alps-north, alps",
        "alps, alps-",
    })
    void refusesASiteThatWouldReadInTheGroupsOfAnother(String first, String second) {
        Ran ran = acls("--site", first + "=all", "--site", second + "=all");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Nobody can be called alps where something is called " + longer(first, second));
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void namesThatBeginAlikeWithoutAHyphenAreApart() {
        assertThat(acls("--site", "alps=all", "--site", "alpsnorth=all", "--site", "alp=all", "--registry", "al")
                        .code())
                .isZero();
    }

    // Without a prefix the stages' groups and their stores' topics begin with dateline-.
    @ParameterizedTest
    @CsvSource({
        "--site, dateline=all, '', dateline where something is called dateline-",
        "--registry, dateline, '', dateline where something is called dateline-",
        "--registry, dateline-publish-more, '', dateline-publish-more where something is called dateline-publish:",
        "--site, dateline-duplicates=all, '', dateline-duplicates: a stage's group is",
        "--site, ingest.feeds=all, '', ingest.feeds: a stage's group is",
        "--site, night=all, night-, night where something is called night-",
    })
    void refusesANameThatWouldReachIntoTheStages(String option, String value, String prefix, String said)
            throws IOException {
        Path prefixed = Files.writeString(folder.resolve("prefixed.yaml"), "kafka: {topicPrefix: '" + prefix + "'}");

        Ran ran = Ran.of(List.of("acls", "--config", prefixed.toString(), option, value));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Nobody can be called " + said);
    }

    @Test
    void refusesARegistryWhoseTopicsOrGroupsWouldBeASitesToo() {
        assertThat(acls("--registry", "alps", "--site", "alps-north=all").err())
                .contains("Nobody can be called alps where something is called alps-north");
        assertThat(acls("--registry", "alps-schemas", "--site", "alps=all").err())
                .contains("Nobody can be called alps where something is called alps-schemas");
    }

    @Test
    void aRegistryMayDoWhatItLikesWithItsOwnTopicsAndNothingElse() {
        assertThat(acls("--registry", "apicurio").out().lines())
                .filteredOn(line -> line.contains("'User:apicurio'"))
                .containsExactlyInAnyOrder(
                        TOOL + "'User:apicurio' --operation Read --operation Write --operation Create"
                                + " --operation Describe --operation DescribeConfigs"
                                + " --topic 'apicurio-' --resource-pattern-type prefixed",
                        TOOL + "'User:apicurio' --operation Read --operation Describe"
                                + " --group 'apicurio-' --resource-pattern-type prefixed");
        assertThat(acls("--registry", "alps", "--site", "alps=all").err())
                .contains("Nobody else can be called alps: a stage or a site is");
    }

    @Test
    void setsPasswordsOnlyWhereItGivesRights() {
        Ran ran = acls("--passwords", folder.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Passwords are only set with --apply");
    }

    @Test
    void preparesOnlyABrokerThatIsNamed() {
        Ran ran = Ran.of(List.of("prepare", "--config", config.toString()));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("There is no broker to prepare");
    }

    private static String longer(String one, String other) {
        return one.length() > other.length() ? one : other;
    }

    private static Ran acls(String... more) {
        List<String> words = new ArrayList<>(List.of("acls", "--config", config.toString()));
        words.addAll(List.of(more));
        return Ran.of(words);
    }
}
