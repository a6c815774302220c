package news.dateline.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import news.dateline.app.config.DatelineConfig.EnrichConfig;
import news.dateline.app.config.DatelineConfig.NamesConfig;
import news.dateline.enrich.Homes;
import news.dateline.enrich.learn.Names;

/// Reads what the configuration says of enrichment.
final class EnrichReader {
    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofSeconds(10);

    private EnrichReader() {}

    /// The enrich stage.
    static EnrichConfig enrich(Section section) {
        return new EnrichConfig(
                ConfigReader.streams(section),
                section.parsed("budget", "50ms", EnrichReader::budget),
                section.parsed("names", "rules", EnrichReader::names));
    }

    /// Where the readers of a wire live.
    static Optional<String> home(Section wire) {
        return wire.parsed("home", "", text -> ConfigReader.optional(text).map(Homes::check));
    }

    private static Duration budget(String text) {
        Duration budget = TimeSpan.parse(text);
        if (budget.compareTo(LEAST) < 0 || budget.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("must be from 1ms to 10s");
        }
        return budget;
    }

    // Whether a model can be used shows where the stage runs; other stages may have the same configuration.
    private static NamesConfig names(String text) {
        return switch (text) {
            case "rules" -> new NamesConfig(Names.RULES, Optional.empty());
            case "perceptron" -> new NamesConfig(Names.PERCEPTRON, Optional.empty());
            default -> model(Path.of(text));
        };
    }

    private static NamesConfig model(Path path) {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException("must be rules, perceptron or the absolute path of a model");
        }
        return new NamesConfig(Files.isRegularFile(path) ? Names.PERCEPTRON : Names.ONNX, Optional.of(path));
    }
}
