package news.dateline.app.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/// A jar of the list of what is shipped.
///
/// @param group who makes it
/// @param name what it is called
/// @param version which one
/// @param licences under which it may be used
record Library(String group, String name, String version, List<String> licences) {
    private static final String OURS = "news.dateline";

    /// A component of CycloneDX.
    static Library of(JsonNode component) {
        return new Library(
                component.path("group").asText(),
                component.path("name").asText(),
                component.path("version").asText(),
                component.path("licenses").valueStream().map(Library::licence).toList());
    }

    boolean isOurs() {
        return group.equals(OURS);
    }

    String file() {
        return name + "-" + version + ".jar";
    }

    // An expression, an SPDX id, or whatever the library itself calls it.
    private static String licence(JsonNode licence) {
        JsonNode named = licence.path("license");
        return Optional.ofNullable(licence.get("expression"))
                .or(() -> Optional.ofNullable(named.get("id")))
                .orElse(named.path("name"))
                .asText();
    }
}
