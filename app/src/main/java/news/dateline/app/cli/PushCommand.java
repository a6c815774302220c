package news.dateline.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.app.cluster.SurroundingsException;
import news.dateline.app.machine.SingleMachine;
import news.dateline.app.push.PushClient;
import news.dateline.ingest.http.SigningSecret;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline push`
@Command(
        name = "push",
        description = "Pushes wire files over HTTP, as a wire does; prints each answer.",
        mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {
    private static final String KEY_VARIABLE = "DATELINE_KEY";

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "What to push; folders with all files in them.")
    private List<Path> paths = List.of();

    @Option(names = "--wire", required = true, description = "The wire's id.")
    private String wire = "";

    @Option(
            names = "--key",
            description = "The wire's key (default: variable " + KEY_VARIABLE + ", then the data folder's).")
    private @Nullable String key;

    @Option(names = "--key-file", paramLabel = "FILE", description = "A file with nothing but the wire's key in it.")
    private @Nullable Path keyFile;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "A file with the secret to sign with (whsec_…), for a wire that must.")
    private @Nullable Path secretFile;

    @Option(names = "--to", paramLabel = "URL", description = "Where ingest listens (default: the data folder's).")
    private @Nullable URI to;

    @Mixin
    private Place place = new Place();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PushClient client = new PushClient(base(), wire, credentials());
        PrintWriter out = spec.commandLine().getOut();
        int code = DatelineCommand.OK;
        for (Path file : WireFiles.under(paths)) {
            PushClient.Reply reply =
                    client.push(Files.readAllBytes(file), PushClient.mediaType(file), Optional.empty());
            out.println(file + "  " + reply.status() + "  " + reply.body());
            if (!reply.accepted()) {
                code = DatelineCommand.BAD_INPUT;
            }
        }
        return code;
    }

    private URI base() {
        return Optional.ofNullable(to)
                .or(() -> SingleMachine.lastOn(place.folder()))
                .orElseThrow(() -> new SurroundingsException(
                        "Nothing has listened on " + place.folder().root()
                                + "; start ./dateline demo, or say where with --to",
                        null));
    }

    private PushClient.Credentials credentials() {
        Optional<String> found = key();
        Optional<SigningSecret> secret = secretFile == null ? Optional.empty() : Optional.of(secret(secretFile));
        if (found.isEmpty() && secret.isEmpty()) {
            throw new BadUsageException("There is no key for the wire " + wire + " in "
                    + place.folder().root() + "; give it with --key, --key-file or " + KEY_VARIABLE);
        }
        return new PushClient.Credentials(found, secret);
    }

    private Optional<String> key() {
        if (key != null) {
            return Optional.of(key);
        }
        if (keyFile != null) {
            return Optional.of(read(keyFile));
        }
        return Optional.ofNullable(System.getenv(KEY_VARIABLE))
                .or(() -> place.folder().key(wire));
    }

    private static SigningSecret secret(Path file) {
        try {
            return new SigningSecret(read(file));
        } catch (IllegalArgumentException e) {
            throw new BadUsageException("The secret in " + file + " " + e.getMessage());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadUsageException("The secret in " + file + " cannot be read");
        }
    }
}
