package news.dateline.app.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import news.dateline.app.config.DatelineConfig.EnrichConfig;
import news.dateline.app.config.DatelineConfig.StreamsConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.app.config.DatelineConfig.WireRules;
import news.dateline.ingest.drop.DropConfig;
import news.dateline.ingest.drop.Take;
import news.dateline.ingest.poll.PollConfig;
import news.dateline.ops.port.OpsSettings;
import news.dateline.publish.rights.Restriction;
import news.dateline.publish.rights.WireRights;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;

/// The configuration that counts, for a person to read; keys are masked.
public final class EffectiveConfig {
    static final String MASK = "****";

    private EffectiveConfig() {}

    /// One line a setting.
    public static List<String> lines(DatelineConfig config) {
        List<String> lines = new ArrayList<>();
        lines.add("kafka.bootstrap=" + orElse(config.kafka().bootstrap(), "(embedded)"));
        lines.add("kafka.topicPrefix=" + config.kafka().topicPrefix());
        lines.add("kafka.partitions=" + config.kafka().partitions());
        lines.add("kafka.replication=" + config.kafka().replication());
        lines.add("kafka.minInSyncReplicas=" + config.kafka().minInSyncReplicas());
        lines.add("kafka.schemaRegistry=" + orElse(config.kafka().schemaRegistry(), "(topic reference.schemas)"));
        security(config.kafka().security(), lines);
        lines.add("ingest=" + config.ingest().host() + ":" + config.ingest().port());
        lines.add("enrich=" + enrich(config.enrich()));
        lines.add("publish=" + streams(config.publish()));
        lines.add("ops=" + ops(config.ops()));
        config.wires().forEach(wire -> lines.add("wire " + wire(wire)));
        config.channels().forEach(channel -> lines.add("channel " + channel(channel)));
        return lines;
    }

    private static void security(KafkaSecurity security, List<String> lines) {
        security.tls()
                .ifPresent(tls -> lines.add("kafka.tls="
                        + tls.identity()
                                .map(identity -> "brokers are checked, and shown a certificate, key " + MASK)
                                .orElse("brokers are checked")));
        security.login().ifPresent(login -> lines.add("kafka.user=" + login.user() + ", password " + MASK));
    }

    private static String streams(StreamsConfig streams) {
        Duration interval = streams.commitInterval();
        return "commit every " + interval.toMillis() + " ms, " + streams.threads() + " thread(s)";
    }

    private static String ops(OpsSettings ops) {
        return ops.host() + ":" + ops.port()
                + (ops.stagePort() == 0 ? "" : ", a stage alone at " + ops.stagePort())
                + ", every " + ops.every().toMillis() + " ms"
                + ops.canary()
                        .map(span -> ", a canary every " + span.toMillis() + " ms")
                        .orElse("")
                + ", tokens "
                + ops.tokens().stream()
                        .map(token -> token.name() + " (" + token.role().name().toLowerCase(Locale.ROOT) + ") " + MASK)
                        .toList()
                + (ops.names().isEmpty() ? "" : ", also known as " + new TreeSet<>(ops.names()))
                + (ops.readingIsOpen() ? ", open for reading on this machine" : "");
    }

    private static String enrich(EnrichConfig enrich) {
        String names = enrich.names().way().name().toLowerCase(Locale.ROOT)
                + enrich.names().model().map(model -> " of " + model).orElse("");
        return streams(enrich.streams()) + ", at most " + enrich.budget().toMillis() + " ms a story, names by " + names;
    }

    private static String wire(WireConfig wire) {
        return wire.id() + ": provider " + wire.provider() + ", keys "
                + wire.keys().stream().map(key -> MASK).toList() + ", at most " + wire.maxBytes() + " bytes"
                + wire.home().map(home -> ", at home in " + home).orElse("")
                + wire.drop().map(EffectiveConfig::drop).orElse("")
                + wire.poll().map(EffectiveConfig::poll).orElse("")
                + wire.cadence()
                        .map(span -> ", silent after " + span.toSeconds() + " s")
                        .orElse("")
                + rules(wire.rules());
    }

    private static String drop(DropConfig drop) {
        String settled = drop.take() == Take.STABLE ? " for " + drop.settle().toMillis() + " ms" : "";
        return ", files in " + drop.folder() + " (" + drop.take().name().toLowerCase(Locale.ROOT) + settled
                + ", looked through every " + drop.every().toMillis() + " ms)";
    }

    // A query may hold a key.
    private static String poll(PollConfig poll) {
        URI url = poll.url();
        String query = url.getRawQuery() == null ? "" : "?" + MASK;
        return ", polls " + url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath() + query + " every "
                + poll.every().toSeconds() + " s";
    }

    private static String rules(WireRules rules) {
        String secrets = rules.secrets().isEmpty()
                ? ""
                : ", secrets " + rules.secrets().stream().map(secret -> MASK).toList();
        String formats = rules.formats().isEmpty() ? "" : ", formats " + rules.formats();
        String rights = rules.rights().equals(WireRights.FREE)
                ? ""
                : ", text " + restriction(rules.rights().text()) + ", pictures "
                        + restriction(rules.rights().pictures()) + ", unknown terms "
                        + rules.rights().unknown();
        return secrets
                + formats
                + rights
                + rules.rate()
                        .map(rate -> ", " + rate.requests() + " requests in "
                                + rate.per().toMillis() + " ms, " + rate.burst() + " at once")
                        .orElse("");
    }

    private static String restriction(Restriction one) {
        return one.equals(Restriction.NONE)
                ? "free"
                : "for countries " + new TreeSet<>(one.allowedCountries()) + " not "
                        + new TreeSet<>(one.deniedCountries()) + ", channels " + new TreeSet<>(one.allowedChannels())
                        + " not " + new TreeSet<>(one.deniedChannels());
    }

    private static String channel(Channel channel) {
        String territory = channel.getTerritory().isEmpty() ? "" : ", read in " + channel.getTerritory();
        String parties = channel.getParties().isEmpty() ? "" : ", for " + channel.getParties();
        String embargo = channel.getEmbargoPolicy() == EmbargoPolicy.HOLD ? "" : ", " + channel.getEmbargoPolicy();
        String retention =
                channel.getRetentionDays().map(days -> ", kept " + days + " d").orElse("");
        return channel.getId() + ": " + channel.getQuery() + territory + parties + embargo + retention;
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
