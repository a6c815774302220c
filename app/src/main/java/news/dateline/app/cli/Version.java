package news.dateline.app.cli;

import java.util.Objects;
import news.dateline.app.Dateline;
import picocli.CommandLine.IVersionProvider;

/// The version in the jar's manifest.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Dateline.class.getPackage().getImplementationVersion();
        return new String[] {
            "dateline " + Objects.requireNonNullElse(version, "(not packed)") + ", Java " + Runtime.version()
        };
    }
}
