package news.dateline.app.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.app.config.DatelineConfig.WireConfig;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.journal.Journal;
import news.dateline.ingest.journal.JournalEntry;
import news.dateline.ingest.journal.JournalException;
import news.dateline.ingest.journal.JournalRecords;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.WireProfile;
import news.dateline.ops.quarantine.InputReader;
import news.dateline.ops.quarantine.Reread;
import news.dateline.schemas.model.Quarantined;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Reads refused inputs again the way ingest reads inputs, by its own service, with a journal that only listens. The
/// trace and the time of receipt stay what they were.
final class InputsAgain implements InputReader {
    private final Map<String, WireProfile> wires;
    private final JournalRecords records;
    private final Parsers parsers = new Parsers();

    /// @param wires those of the configuration in force
    /// @param records makes the records as ingest does
    InputsAgain(List<WireConfig> wires, JournalRecords records) {
        this.wires = wires.stream().collect(Collectors.toMap(WireConfig::id, WaysIn::profile));
        this.records = records;
    }

    @Override
    public Set<String> wires() {
        return wires.keySet();
    }

    @Override
    public Reread read(Quarantined refused) {
        Heard heard = new Heard(records);
        IngestService service = new IngestService(parsers, heard);
        WireInput input = input(refused);
        badType(input).ifPresentOrElse(why -> service.refuse(input, why, false), () -> service.receive(input));
        return new Reread(heard.stories, heard.refused);
    }

    private WireInput input(Quarantined refused) {
        byte[] bytes = new byte[refused.getContent().remaining()];
        refused.getContent().duplicate().get(bytes);
        WireProfile wire = Optional.ofNullable(wires.get(refused.getWire().orElse("")))
                .orElseThrow(() -> new IllegalArgumentException("No such wire: " + refused.getWire()));
        return new WireInput(
                wire,
                bytes,
                refused.getContentType(),
                refused.getSource(),
                refused.getTraceId(),
                refused.getReceivedAt());
    }

    // As at the port: the type decides whether a wire may send it at all.
    private Optional<Rejected> badType(WireInput input) {
        return input.contentType()
                .filter(type -> !parsers.accepts(type))
                .map(type ->
                        new Rejected(Reason.UNKNOWN_FORMAT, "No parser takes the type " + type, "header Content-Type"));
    }

    /// Takes down what ingest would write. The bytes are not written to `wire.raw` again: they have been there.
    private static final class Heard implements Journal {
        private final JournalRecords records;
        private final List<ProducerRecord<String, byte[]>> stories = new ArrayList<>();
        private final List<Quarantined> refused = new ArrayList<>();

        Heard(JournalRecords records) {
            this.records = records;
        }

        @Override
        public void write(JournalEntry entry) throws JournalException {
            stories.addAll(records.of(
                    new JournalEntry(entry.headers(), List.of(), entry.stories(), List.of(), Optional.empty())));
            refused.addAll(entry.quarantined());
        }
    }
}
