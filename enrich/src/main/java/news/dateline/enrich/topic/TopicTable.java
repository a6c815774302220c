package news.dateline.enrich.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables beside this class: UTF-8, columns divided by tabs, `#` begins a remark.
final class TopicTable {
    private TopicTable() {}

    /// The rows, each with its columns.
    static List<String[]> rows(String name) {
        try (InputStream in = TopicTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The table " + name + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + name + " cannot be read", e);
        }
    }

    /// The topic that a row names; a row that names none is a fault of the table.
    static MediaTopic topic(String code) {
        return MediaTopic.ofCode(code).orElseThrow(() -> new IllegalStateException(code + " is no first-level topic"));
    }
}
