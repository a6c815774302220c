package news.dateline.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import news.dateline.app.cluster.Cluster;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSecurityTest {
    @TempDir
    private static Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = Certificates.make(folder);
    }

    @Test
    void showsTheBrokerTheCertificateOfTheConfiguration() throws Exception {
        DatelineConfig config =
                read("""
                kafka:
                  tls: {authorities: %s, certificate: %s, key: %s}
                """.formatted(certificates.authorities(), certificates.certificate(), certificates.key()));
        try (SSLServerSocket broker = certificates.server()) {
            Cluster cluster = new Cluster(
                    "localhost:" + broker.getLocalPort(),
                    config.kafka().security().clientSettings());
            try (Admin admin = cluster.admin()) {
                admin.describeCluster();
                try (SSLSocket connection = (SSLSocket) broker.accept()) {
                    connection.startHandshake();

                    assertThat(connection.getSession().getPeerPrincipal().getName())
                            .isEqualTo("CN=dateline");
                }
                // Nobody will answer.
                admin.close(Duration.ZERO);
            }
        }
    }

    @Test
    void logsInWithTheNameAndTheKeptPassword() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "p\"w\\d\n");

        KafkaSecurity security = read("kafka: {user: dateline-ingest, password: \"file:" + password + "\"}")
                .kafka()
                .security();

        assertThat(security.clientSettings())
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"dateline-ingest\" password=\"p\\\"w\\\\d\";");
    }

    @Test
    void aLoginOverEncryptedConnectionsIsBoth() {
        String yaml =
                "kafka: {tls: {authorities: " + certificates.authorities() + "}, user: a, password: \"env:WORD\"}";

        Map<String, Object> settings = new ConfigReader(Map.of("WORD", "b"))
                .read("test.yaml", yaml)
                .kafka()
                .security()
                .clientSettings();

        assertThat(settings).containsEntry("security.protocol", "SASL_SSL").doesNotContainKey("ssl.keystore.type");
    }

    @Test
    void theEnvironmentSaysWhereTheFilesAre() {
        Map<String, String> environment = Map.of(
                "DATELINE_KAFKA_TLS_AUTHORITIES", certificates.authorities().toString(),
                "DATELINE_KAFKA_TLS_CERTIFICATE", certificates.certificate().toString(),
                "DATELINE_KAFKA_TLS_KEY", certificates.key().toString());

        KafkaSecurity security =
                new ConfigReader(environment).read("test.yaml", "").kafka().security();

        assertThat(security.clientSettings()).containsEntry("security.protocol", "SSL");
    }

    @Test
    void noticesThatAFileIsANewOne(@TempDir Path own) throws Exception {
        Certificates old = Certificates.make(Files.createDirectory(own.resolve("old")));
        KafkaSecurity security = read("""
                kafka:
                  tls: {authorities: %s, certificate: %s, key: %s}
                """.formatted(old.authorities(), old.certificate(), old.key()))
                .kafka()
                .security();
        assertThat(security.isRenewed()).isFalse();

        Files.copy(certificates.certificate(), old.certificate(), StandardCopyOption.REPLACE_EXISTING);

        assertThat(security.isRenewed()).isTrue();
    }

    @Test
    void withoutAWordThereIsNothing() {
        assertThat(read("").kafka().security()).isEqualTo(KafkaSecurity.NONE);
        assertThat(KafkaSecurity.NONE.clientSettings()).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "");
        Path broken = Files.writeString(folder.resolve("broken"), "-----BEGIN CERTIFICATE-----\nnonsense");
        assertThatThrownBy(() -> read("""
                        kafka:
                          tls: {authorities: /nowhere/ca, certificate: %s, key: %s, keys: 1}
                          user: a
                        """.formatted(broken, certificates.certificate())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("kafka.tls.authorities: '/nowhere/ca' the file cannot be read")
                .hasMessageContaining("kafka.tls.certificate: '" + broken + "' must have certificates in PEM")
                .hasMessageContaining("' must have a private key in PEM, PKCS #8, not encrypted")
                .hasMessageContaining("kafka.tls.keys: unknown key; known here: authorities, certificate, key")
                .hasMessageContaining("kafka.password: user and password must be there both or not at all");
        assertThatThrownBy(() -> read("kafka: {tls: {authorities: " + empty + "}, user: a, password: \"env:NONE\"}"))
                .hasMessageContaining("kafka.tls.authorities: '" + empty + "' has no certificate")
                .hasMessageContaining("kafka.password: env:NONE there is no such variable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorities", "certificate", "key"})
    void whatShouldBeAFilesNameAndIsItsContentsIsNotRepeated(String setting) throws IOException {
        String pem = Files.readString(certificates.key());
        String line = pem.lines().skip(1).findFirst().orElseThrow();
        for (String put : List.of(pem, pem.replace("\n", ""), line.repeat(5))) {
            Map<String, String> environment = Map.of("DATELINE_KAFKA_TLS_" + setting.toUpperCase(Locale.ROOT), put);

            assertThatThrownBy(() -> new ConfigReader(environment).read("test.yaml", ""))
                    .hasMessageContaining("kafka.tls." + setting + ": must be the name of a file, not what is in it")
                    .message()
                    .doesNotContain(line);
        }
    }

    @Test
    void aCertificateNeedsItsKeyAndAnAuthority() {
        assertThatThrownBy(() -> read("kafka: {tls: {certificate: " + certificates.certificate() + "}}"))
                .hasMessageContaining("kafka.tls.key: certificate and key must be there both or not at all");
        assertThatThrownBy(() -> read("kafka: {tls: {certificate: " + certificates.certificate() + ", key: "
                        + certificates.key() + "}}"))
                .hasMessageContaining("kafka.tls.authorities: must be there where there is a certificate");
    }

    @Test
    void nothingPrintedHasASecretInIt() throws IOException {
        DatelineConfig config =
                read("""
                kafka:
                  tls: {authorities: %s, certificate: %s, key: %s}
                  user: dateline
                  password: hunter2hunter2
                """.formatted(certificates.authorities(), certificates.certificate(), certificates.key()));
        String secret =
                Files.readString(certificates.key()).lines().skip(1).findFirst().orElseThrow();
        Cluster cluster =
                new Cluster("localhost:9092", config.kafka().security().clientSettings());

        assertThat(EffectiveConfig.lines(config))
                .contains(
                        "kafka.tls=brokers are checked, and shown a certificate, key ****",
                        "kafka.user=dateline, password ****");
        assertThat(config.toString() + EffectiveConfig.lines(config) + cluster)
                .doesNotContain(secret, "hunter2hunter2");
    }

    private static DatelineConfig read(String yaml) {
        return new ConfigReader(Map.of()).read("test.yaml", yaml);
    }
}
