package news.dateline.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.app.config.ConfigReader;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.data.DataFolder;
import news.dateline.app.machine.Backbone;
import news.dateline.app.machine.Stages;
import news.dateline.app.stage.Rights;
import news.dateline.http.KeyHash;

/// A secured broker and what is needed to come to it under different names: for each a password and a configuration.
final class Newsroom {
    static final String KEY = "the key of the wire meridian";

    private final Path folder;
    private final Authority authority;
    private final Path authorities;
    private final SecuredBroker broker;
    private final Map<String, Backbone> connected = new HashMap<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    Newsroom(Path folder) throws Exception {
        this.folder = folder;
        this.authority = new Authority(folder);
        this.authorities = Files.writeString(folder.resolve("ca.crt"), authority.certificate());
        this.broker = SecuredBroker.start(folder.resolve("broker"), authority);
        password(SecuredBroker.ROOT, SecuredBroker.ROOT_PASSWORD);
    }

    SecuredBroker broker() {
        return broker;
    }

    /// Where the files NAME.password are.
    Path passwords() {
        return folder;
    }

    /// Writes down what somebody logs in with from now on; the broker does not learn it by that.
    void password(String user, String password) throws IOException {
        Files.writeString(folder.resolve(user + ".password"), password + "\n");
    }

    /// The configuration with which somebody comes.
    Path config(String user) {
        return config(user, broker.bootstrap());
    }

    Path config(String user, String bootstrap) {
        return written(user, """
                kafka:
                  bootstrap: %s
                  topicPrefix: night.
                  partitions: 2
                  user: %s
                  password: "file:%s"
                  tls: {authorities: %s}
                ops: {interval: 1s, canary: 1s}
                wires: [{id: meridian, keys: ["%s"]}]
                channels: [{id: all, query: "*:*"}, {id: europe, query: "region:150"}]
                """.formatted(
                        bootstrap,
                        user,
                        folder.resolve(user + ".password"),
                        authorities,
                        KeyHash.of(KEY).text()));
    }

    private Path written(String user, String yaml) {
        try {
            return Files.writeString(Files.createTempFile(folder, user, ".yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The configuration of somebody who shows a certificate that expired yesterday.
    Path expired(String user) throws Exception {
        Authority.Signed own = authority.sign(user, -10, 9);
        Path certificate = Files.writeString(folder.resolve(user + ".crt"), own.certificate());
        Path key = Files.writeString(folder.resolve(user + ".key"), own.key());
        return Files.writeString(
                folder.resolve(user + ".yaml"), """
                kafka:
                  bootstrap: %s
                  tls: {authorities: %s, certificate: %s, key: %s}
                """.formatted(broker.bootstrap(), authorities, certificate, key));
    }

    DatelineConfig read(String user) {
        return new ConfigReader(Map.of()).file(config(user));
    }

    /// What somebody stands on who comes to what is prepared.
    Backbone connect(String user) {
        return connected.computeIfAbsent(user, absent -> kept(Backbone.connect(read(user), data(user))));
    }

    /// A stage as `run` starts it.
    Stages stages(ClusterRole role) {
        Backbone backbone = kept(Backbone.start(read(role.user()), data(role.user()), 0));
        Stages stages = kept(new Stages(backbone, data(role.user()), Optional.empty()));
        stages.ask(soon(new RightsAsked(backbone.config(), List.of(role))));
        return stages;
    }

    // Tests do not wait for as long as a stage may.
    private static Rights soon(Rights rights) {
        return new Rights() {
            @Override
            public Optional<String> refused() {
                return rights.refused();
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(200);
            }
        };
    }

    DataFolder data(String user) {
        return new DataFolder(folder.resolve("data-" + user));
    }

    /// Stops all of it.
    void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
        broker.close();
    }

    private <T extends AutoCloseable> T kept(T started) {
        running.push(started);
        return started;
    }
}
