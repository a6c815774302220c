package news.dateline.app.machine;

import java.util.function.Supplier;
import news.dateline.app.data.DataFolder;
import news.dateline.app.transactions.TransactionWatch;
import news.dateline.http.KeyHash;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.http.Role;
import news.dateline.ops.http.Token;
import news.dateline.ops.monitor.Sources;
import news.dateline.ops.port.OpsSettings;

/// What the ops port is made from.
public final class OpsWiring {
    /// Under which the data folder has the token of a single machine; no wire's id has a full stop.
    public static final String TOKEN = "ops.token";

    private OpsWiring() {}

    /// The settings of a single machine, with something that opens the port for acting: where the configuration has no
    /// such token one is made once and kept in the data folder, for its owner to read.
    static OpsSettings withToken(OpsSettings settings, DataFolder folder) {
        if (settings.tokens().stream().anyMatch(token -> token.role() == Role.OPERATE)) {
            return settings;
        }
        String token = folder.key(TOKEN).orElseGet(() -> WireKeys.made(TOKEN, folder));
        return settings.with(new Token("this-machine", Role.OPERATE, KeyHash.of(token)));
    }

    /// What looks after the cluster's transactions.
    static TransactionWatch transactions(Backbone backbone) {
        return new TransactionWatch(
                backbone.cluster(), backbone.config().kafka().topicPrefix());
    }

    /// @param canaries what became of those that are sent
    static Sources sources(Backbone backbone, Supplier<CanaryFacts> canaries) {
        return new Sources(
                backbone.cluster().clientSettings(),
                backbone.topics(),
                StageGroups.of(backbone.config()),
                StageGroups.topics(backbone.config()),
                backbone.config().cadences(),
                canaries);
    }
}
