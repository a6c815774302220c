package news.dateline.app.machine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.config.DatelineConfig;
import news.dateline.app.config.DatelineConfig.NamesConfig;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.enrich.Budget;
import news.dateline.enrich.EnrichSettings;
import news.dateline.enrich.Homes;
import news.dateline.enrich.mention.NameTagger;

/// What a configuration means for enrichment, with a broker and without.
public final class Enriching {
    private Enriching() {}

    /// All of it.
    ///
    /// @throws SurroundingsException when the model of names cannot be used
    public static EnrichSettings settings(DatelineConfig config) {
        return new EnrichSettings(Budget.of(config.enrich().budget()), names(config), homes(config, Optional.empty()));
    }

    /// What has the last word on names.
    ///
    /// @throws SurroundingsException when its model cannot be used
    public static NameTagger names(DatelineConfig config) {
        NamesConfig names = config.enrich().names();
        try {
            return names.way().tagger(names.model());
        } catch (IOException e) {
            throw new SurroundingsException("enrich.names: " + reason(e), e);
        }
    }

    /// Where the readers of wires live.
    ///
    /// @param otherwise those of every other wire
    public static Homes homes(DatelineConfig config, Optional<String> otherwise) {
        Map<String, String> homes = config.wires().stream()
                .filter(wire -> wire.home().isPresent())
                .collect(Collectors.toMap(WireConfig::id, wire -> wire.home().orElseThrow()));
        return new Homes(homes, otherwise);
    }

    // The message of a missing file is its name alone.
    private static String reason(IOException fault) {
        return fault instanceof FileSystemException ? fault.toString() : String.valueOf(fault.getMessage());
    }
}
