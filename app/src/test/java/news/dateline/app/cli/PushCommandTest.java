package news.dateline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushCommandTest {
    @TempDir
    private Path folder;

    @Test
    void showsTheKeyThatIsInTheFile() throws IOException {
        Path key = Files.writeString(folder.resolve("meridian.key"), "abc123\n");
        List<String> shown = Collections.synchronizedList(new ArrayList<>());
        HttpServer ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingest.createContext("/", request -> {
            shown.add(request.getRequestHeaders().getFirst("Authorization"));
            request.sendResponseHeaders(202, -1);
            request.close();
        });
        ingest.start();
        try {
            Ran ran = push("http://127.0.0.1:" + ingest.getAddress().getPort(), key);

            assertThat(ran.code()).as(ran.err()).isEqualTo(DatelineCommand.OK);
        } finally {
            ingest.stop(0);
        }
        assertThat(shown).containsExactly("Bearer abc123");
    }

    @Test
    void aKeyFileThatIsNotThereIsAFault() throws IOException {
        Ran ran = push("http://127.0.0.1:9", folder.resolve("none"));

        assertThat(ran.code()).isEqualTo(DatelineCommand.USAGE);
        assertThat(ran.err()).contains("The secret in " + folder.resolve("none") + " cannot be read");
    }

    private Ran push(String to, Path key) throws IOException {
        Path story = Files.writeString(folder.resolve("story.txt"), "Ferry is back\n\nIt sailed on Monday.");
        return Ran.of(List.of(
                "push",
                story.toString(),
                "--wire",
                "meridian",
                "--to",
                to,
                "--key-file",
                key.toString(),
                "--data",
                folder.toString()));
    }
}
