package news.dateline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.app.access.AclCommands;
import news.dateline.app.access.AclKeeper;
import news.dateline.app.access.Grant;
import news.dateline.app.access.Grants;
import news.dateline.app.access.StrimziUsers;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.machine.Backbone;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `dateline acls`
@Command(
        name = "acls",
        description =
                "Says what each stage, whoever gives orders, and each site must be allowed to do on the cluster, and"
                        + " no more; with --apply the cluster is brought to it.",
        mixinStandardHelpOptions = true)
final class AclsCommand implements Callable<Integer> {
    /// How rights are written.
    enum Form {
        COMMANDS,
        STRIMZI
    }

    @Mixin
    private Comers comers = new Comers();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "commands of kafka-acls.sh, or strimzi: resources KafkaUser (default: commands).")
    private Form form = Form.COMMANDS;

    @Option(
            names = "--strimzi-cluster",
            paramLabel = "NAME",
            description = "The name of the resource Kafka (default: ${DEFAULT-VALUE}).")
    private String strimziCluster = "newsroom";

    @Option(
            names = "--principal",
            paramLabel = "PATTERN",
            description = "What the brokers call a user {}, such as User:CN={},O=news (default: ${DEFAULT-VALUE}).")
    private String principal = "User:{}";

    @Option(
            names = "--apply",
            description =
                    "Gives each principal these rights and takes away what else it has. The configuration says who"
                            + " does it: somebody who may change rights.")
    private boolean apply;

    @Option(
            names = "--passwords",
            paramLabel = "DIR",
            description = "With --apply: sets the password of each user whose file NAME.password is in the folder.")
    private @Nullable Path passwords;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        DatelineConfig config = place.config();
        Map<String, List<Grant>> wanted = comers.wanted(new Grants(config));
        if (apply) {
            apply(config, wanted);
            return DatelineCommand.OK;
        }
        if (passwords != null) {
            throw new BadUsageException("Passwords are only set with --apply");
        }
        switch (form) {
            case COMMANDS -> AclCommands.lines(byPrincipal(wanted)).forEach(out()::println);
            case STRIMZI -> out().print(new StrimziUsers(strimziCluster).yaml(wanted));
        }
        out().flush();
        return DatelineCommand.OK;
    }

    private void apply(DatelineConfig config, Map<String, List<Grant>> wanted) throws IOException {
        Map<String, String> kept = passwords(wanted);
        try (Admin admin = Backbone.cluster(config, place.folder()).admin()) {
            AclKeeper keeper = new AclKeeper(admin);
            AclKeeper.Changed changed = keeper.keep(byPrincipal(wanted));
            keeper.passwords(kept);
            out().println(wanted.size() + " principals: " + changed.given() + " rules given, " + changed.taken()
                    + " taken away, " + kept.size() + " passwords set");
        }
    }

    private Map<String, String> passwords(Map<String, List<Grant>> wanted) throws IOException {
        Map<String, String> kept = new LinkedHashMap<>();
        if (passwords != null) {
            for (String user : wanted.keySet()) {
                Path file = passwords.resolve(user + ".password");
                if (Files.exists(file)) {
                    kept.put(user, Files.readString(file).strip());
                }
            }
        }
        return kept;
    }

    private Map<String, List<Grant>> byPrincipal(Map<String, List<Grant>> byUser) {
        Map<String, List<Grant>> named = new LinkedHashMap<>();
        byUser.forEach((user, grants) -> named.put(principal.replace("{}", user), grants));
        return named;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
