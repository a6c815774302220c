package news.dateline.publish.rights;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.schemas.model.Channel;

/// Where something may go. A list of what is allowed that is empty allows all. A channel without a territory is read
/// everywhere: no rule about countries lets it pass.
///
/// @param allowedCountries ISO 3166-1 alpha-2: all countries of the channel's territory must be among them
/// @param deniedCountries none of them may be
/// @param allowedChannels ids
/// @param deniedChannels ids
public record Restriction(
        Set<String> allowedCountries,
        Set<String> deniedCountries,
        Set<String> allowedChannels,
        Set<String> deniedChannels) {
    /// None.
    public static final Restriction NONE = new Restriction(Set.of(), Set.of(), Set.of(), Set.of());

    public Restriction {
        allowedCountries = Set.copyOf(allowedCountries);
        deniedCountries = Set.copyOf(deniedCountries);
        allowedChannels = Set.copyOf(allowedChannels);
        deniedChannels = Set.copyOf(deniedChannels);
    }

    /// Why it must not go to a channel, if it must not.
    Optional<String> refusal(Channel channel) {
        if (deniedChannels.contains(channel.getId())) {
            return Optional.of("the channel is denied");
        }
        if (!allowedChannels.isEmpty() && !allowedChannels.contains(channel.getId())) {
            return Optional.of("the channel is not among those allowed");
        }
        return ofCountries(channel.getTerritory());
    }

    private Optional<String> ofCountries(List<String> territory) {
        if (allowedCountries.isEmpty() && deniedCountries.isEmpty()) {
            return Optional.empty();
        }
        if (territory.isEmpty()) {
            return Optional.of("the channel says no territory");
        }
        Set<String> not = new TreeSet<>(territory);
        not.removeIf(country -> !deniedCountries.contains(country)
                && (allowedCountries.isEmpty() || allowedCountries.contains(country)));
        return not.isEmpty() ? Optional.empty() : Optional.of("not for " + String.join(", ", not));
    }
}
