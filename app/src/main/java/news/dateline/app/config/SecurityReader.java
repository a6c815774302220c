package news.dateline.app.config;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.app.config.KafkaSecurity.Identity;
import news.dateline.app.config.KafkaSecurity.Login;
import news.dateline.app.config.KafkaSecurity.Tls;

/// Reads how clients and cluster know each other.
final class SecurityReader {
    private static final String PEM = "-----BEGIN";
    private static final int LONGEST_NAME = 255;
    private static final String KEY = "-----BEGIN PRIVATE KEY-----";

    private SecurityReader() {}

    /// @param environment variables that the password may stand in
    static KafkaSecurity read(Section kafka, Map<String, String> environment) {
        Section tls = kafka.section("tls");
        Optional<PemFile> authorities = pem(tls, "authorities", Pem::certificates);
        Optional<Identity> identity = identity(tls);
        if (identity.isPresent() && tls.text("authorities", "").isEmpty()) {
            tls.fault("authorities", "must be there where there is a certificate");
        }
        tls.end();
        return new KafkaSecurity(authorities.map(by -> new Tls(by, identity)), login(kafka, environment));
    }

    private static Optional<Identity> identity(Section tls) {
        Optional<PemFile> certificate = pem(tls, "certificate", Pem::certificates);
        Optional<PemFile> key = pem(tls, "key", SecurityReader::checkKey);
        if (tls.text("certificate", "").isEmpty() != tls.text("key", "").isEmpty()) {
            tls.fault("key", "certificate and key must be there both or not at all");
        }
        return certificate.flatMap(shown -> key.map(kept -> new Identity(shown, kept)));
    }

    private static Optional<Login> login(Section kafka, Map<String, String> environment) {
        String user = kafka.text("user", "");
        String password = kafka.text("password", "");
        if (user.isEmpty() != password.isEmpty()) {
            kafka.fault("password", "user and password must be there both or not at all");
            return Optional.empty();
        }
        if (user.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Login(user, Kept.read(password, environment)));
        } catch (IllegalArgumentException e) {
            kafka.fault("password", Kept.place(password) + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<PemFile> pem(Section tls, String key, Consumer<String> check) {
        String name = tls.text(key, "");
        try {
            Optional<PemFile> file = ConfigReader.optional(name).map(PemFile::read);
            file.map(PemFile::text).ifPresent(check);
            return file;
        } catch (IllegalArgumentException e) {
            tls.fault(key, named(name) + e.getMessage());
            return Optional.empty();
        }
    }

    // Whoever puts the key itself where its file's name belongs finds it in no log.
    private static String named(String name) {
        boolean contents = name.length() > LONGEST_NAME || name.contains("\n") || name.contains(PEM);
        return contents ? "must be the name of a file, not what is in it; " : "'" + name + "' ";
    }

    // Kafka reads no other form, and a key that is itself encrypted would need another secret.
    private static void checkKey(String pem) {
        if (!pem.contains(KEY)) {
            throw new IllegalArgumentException("must have a private key in PEM, PKCS #8, not encrypted");
        }
    }
}
