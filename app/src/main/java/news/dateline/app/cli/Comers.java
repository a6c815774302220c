package news.dateline.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.app.access.ClusterRole;
import news.dateline.app.access.Grant;
import news.dateline.app.access.Grants;
import news.dateline.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say who comes to the brokers besides the stages and whoever gives orders.
final class Comers {
    @Option(
            names = "--site",
            paramLabel = "NAME=CHANNEL,…",
            description = "A site and the channels that it reads; may be given several times.")
    private Map<String, String> sites = new LinkedHashMap<>();

    @Option(
            names = "--registry",
            paramLabel = "NAME",
            description =
                    "A schema registry that keeps what it knows on these brokers, in topics called as it is, a hyphen and more.")
    private @Nullable String registry;

    /// What each of them, the stages included, must be allowed to do, by the name with which it logs in.
    Map<String, List<Grant>> wanted(Grants grants) {
        Map<String, List<Grant>> wanted = new LinkedHashMap<>();
        for (ClusterRole role : ClusterRole.values()) {
            wanted.put(role.user(), grants.of(role));
        }
        sites.forEach((name, channels) -> put(wanted, name, grants.site(name, ids(name, channels))));
        if (registry != null) {
            put(wanted, registry, grants.registry(registry));
        }
        checkNames(wanted.keySet(), grants.groups());
        return wanted;
    }

    // What is called as somebody is, a hyphen and more is theirs alone. So whoever may be given any name must
    // not be given one that makes somebody else's theirs, or theirs somebody else's.
    private void checkNames(Set<String> comers, Set<String> groups) {
        Set<String> taken = new TreeSet<>(comers);
        taken.addAll(groups);
        Set<String> chosen = new TreeSet<>(sites.keySet());
        Optional.ofNullable(registry).ifPresent(chosen::add);
        for (String name : chosen) {
            if (groups.contains(name)) {
                throw new BadUsageException("Nobody can be called " + name + ": a stage's group is");
            }
            for (String other : taken) {
                if (other.startsWith(name + "-") || name.startsWith(other + "-")) {
                    throw new BadUsageException("Nobody can be called " + name + " where something is called " + other
                            + ": what is called as one of them is, a hyphen and more would be both's");
                }
            }
        }
    }

    private static List<String> ids(String site, String channels) {
        List<String> ids = Arrays.asList(channels.split(","));
        ids.stream().filter(id -> !Topics.isChannelId(id)).findFirst().ifPresent(id -> {
            throw new BadUsageException("'" + id + "' of site " + site + " is no channel id");
        });
        return ids;
    }

    private static void put(Map<String, List<Grant>> wanted, String name, List<Grant> grants) {
        if (wanted.put(name, grants) != null) {
            throw new BadUsageException("Nobody else can be called " + name + ": a stage or a site is");
        }
    }
}
