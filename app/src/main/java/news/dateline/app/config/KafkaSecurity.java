package news.dateline.app.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;

/// How Dateline knows that it talks to its cluster, and how the cluster knows that it is Dateline. With neither,
/// nothing
/// is encrypted and nobody is asked.
///
/// @param tls how connections are encrypted
/// @param login the name and password to log in with
public record KafkaSecurity(Optional<Tls> tls, Optional<Login> login) {
    /// Nothing is encrypted and nobody is asked.
    public static final KafkaSecurity NONE = new KafkaSecurity(Optional.empty(), Optional.empty());

    private static final String MECHANISM = "SCRAM-SHA-512";

    /// The settings that Kafka's clients take for it.
    public Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>();
        if (!equals(NONE)) {
            settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol());
        }
        tls.ifPresent(with -> {
            settings.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            settings.put(
                    SslConfigs.SSL_TRUSTSTORE_CERTIFICATES_CONFIG,
                    with.authorities().text());
            with.identity().ifPresent(own -> {
                settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, "PEM");
                settings.put(
                        SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
                        own.certificate().text());
                settings.put(SslConfigs.SSL_KEYSTORE_KEY_CONFIG, own.key().text());
            });
        });
        login.ifPresent(as -> {
            settings.put(SaslConfigs.SASL_MECHANISM, MECHANISM);
            settings.put(SaslConfigs.SASL_JAAS_CONFIG, as.jaas());
        });
        return settings;
    }

    /// Who comes, for messages: the user, or the certificate's subject.
    public String who() {
        return login.map(as -> "user " + as.user())
                .or(() -> tls.flatMap(Tls::identity).map(own -> "the certificate of " + own.subject()))
                .orElse("somebody without a name");
    }

    private String protocol() {
        if (login.isEmpty()) {
            return "SSL";
        }
        return tls.isPresent() ? "SASL_SSL" : "SASL_PLAINTEXT";
    }

    /// Whether a file that this was read from says something else now.
    public boolean isRenewed() {
        return tls.stream().flatMap(Tls::files).anyMatch(PemFile::isRenewed);
    }

    /// Encrypted connections.
    ///
    /// @param authorities the certificates of those who sign the brokers'
    /// @param identity what Dateline shows the brokers
    public record Tls(PemFile authorities, Optional<Identity> identity) {
        private Stream<PemFile> files() {
            return Stream.concat(
                    Stream.of(authorities), identity.stream().flatMap(own -> Stream.of(own.certificate, own.key)));
        }
    }

    /// A certificate and its key.
    ///
    /// @param certificate Dateline's, with those between it and the authority
    /// @param key its private key, PKCS #8
    public record Identity(PemFile certificate, PemFile key) {
        String subject() {
            return Pem.certificates(certificate.text())
                    .getFirst()
                    .getSubjectX500Principal()
                    .getName();
        }

        @Override
        public String toString() {
            return "Identity[" + EffectiveConfig.MASK + "]";
        }
    }

    /// A name and a password.
    ///
    /// @param user the name
    /// @param password the password
    public record Login(String user, String password) {
        private String jaas() {
            return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + escaped(user)
                    + "\" password=\"" + escaped(password) + "\";";
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\").replace("\"", "\\\"");
        }

        @Override
        public String toString() {
            return "Login[user=" + user + ", password=" + EffectiveConfig.MASK + "]";
        }
    }
}
