package news.dateline.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import news.dateline.app.cluster.Cluster;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.tools.AclCommand;

/// Kafka's own tool for rights, run by lines for a shell.
///
/// @param cluster as whoever may change rights comes to it
/// @param folder for what the tool logs in with
record AclTool(Cluster cluster, Path folder) {
    // A shell takes the lines apart; the tool is started here.
    private static final String WORDS = "kafka-acls.sh() { printf '%s\\n' \"$@\"; printf '\\n'; }\n";

    /// Runs the lines, one after the other, as they stand.
    void run(String lines) throws Exception {
        Exit.Procedure fails = (code, message) -> {
            throw new IllegalStateException("kafka-acls.sh ended with " + code + ": " + message);
        };
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Exit.setExitProcedure(fails);
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            for (String[] words : words(lines)) {
                AclCommand.main(words);
            }
        } catch (RuntimeException e) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8), e);
        } finally {
            System.setOut(out);
            Exit.resetExitProcedure();
        }
    }

    private List<String[]> words(String lines) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-euc", WORDS + lines);
        shell.environment().put("BOOTSTRAP", cluster.bootstrap());
        shell.environment().put("ADMIN", login().toString());
        Process process = shell.redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return Arrays.stream(printed.split("\n\n"))
                .map(one -> one.strip().split("\n"))
                .toList();
    }

    private Path login() throws IOException {
        Properties login = new Properties();
        cluster.security().forEach((name, value) -> login.setProperty(name, value.toString()));
        Path file = folder.resolve("login.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            login.store(writer, null);
        }
        return file;
    }
}
