package news.dateline.app.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.publish.rights.Restriction;
import news.dateline.publish.rights.UnknownTerms;
import news.dateline.publish.rights.WireRights;
import news.dateline.schemas.Topics;

/// Reads what a wire allows, and where a channel is read.
final class RightsReader {
    private RightsReader() {}

    static WireRights rights(Section wire) {
        if (!wire.has("rights")) {
            return WireRights.FREE;
        }
        Section rights = wire.section("rights");
        Section pictures = rights.section("pictures");
        WireRights read = new WireRights(
                restriction(rights),
                restriction(pictures),
                rights.parsed("unknownTerms", UnknownTerms.REFUSE.name(), RightsReader::unknownTerms));
        pictures.end();
        rights.end();
        return read;
    }

    static List<String> territory(Section channel) {
        return countries(channel, "territory");
    }

    private static UnknownTerms unknownTerms(String text) {
        return Stream.of(UnknownTerms.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + List.of(UnknownTerms.values())));
    }

    private static Restriction restriction(Section section) {
        return new Restriction(
                Set.copyOf(countries(section, "allowedCountries")),
                Set.copyOf(countries(section, "deniedCountries")),
                Set.copyOf(channels(section, "allowedChannels")),
                Set.copyOf(channels(section, "deniedChannels")));
    }

    private static List<String> countries(Section section, String key) {
        List<String> countries = section.texts(key);
        countries.forEach(country -> Countries.fault(country).ifPresent(fault -> section.fault(key, fault)));
        return countries;
    }

    // One that is not there is none yet: channels come and go.
    private static List<String> channels(Section section, String key) {
        List<String> channels = section.texts(key);
        for (String channel : channels) {
            if (!Topics.isChannelId(channel)) {
                section.fault(key, "'" + channel + "' must be lower-case letters, digits and hyphens");
            }
        }
        return channels;
    }
}
