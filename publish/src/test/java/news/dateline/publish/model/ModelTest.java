package news.dateline.publish.model;

import static org.assertj.core.api.Assertions.fail;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The desk, with the fold, the eligibility and the ledger under it, against the model.
class ModelTest {
    private static final int HISTORIES = Integer.getInteger("dateline.histories", 20_000);
    private static final long SEED = Long.getLong("dateline.seed", 20_261_127L);

    @Test
    void everyHistoryEndsAsTheModelSaysAndBreaksNoPromise() {
        for (int i = 0; i < HISTORIES; i++) {
            long seed = SEED + i;
            History history = History.of(new Random(seed));
            if (!Promises.broken(history).isEmpty()) {
                fail(counterExample(seed, history));
            }
        }
    }

    private static String counterExample(long seed, History history) {
        History smallest = history;
        Optional<History> smaller = Optional.of(history);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smallest.smaller().stream()
                    .filter(one -> !Promises.broken(one).isEmpty())
                    .findFirst();
        }
        List<String> told = Simulation.play(smallest).stream()
                .flatMap(moment -> moment.events().stream())
                .map(event -> event.getDecidedAt() + " " + event.getEventId() + " " + event.getKind() + " version "
                        + event.getVersion()
                        + event.getReason().map(reason -> " " + reason).orElse(""))
                .toList();
        return "seed " + seed + " breaks " + Promises.broken(smallest) + "\nwith\n  "
                + smallest.steps().stream().map(Object::toString).collect(Collectors.joining("\n  "))
                + "\nwhich told\n  "
                + String.join("\n  ", told.isEmpty() ? Collections.singletonList("nothing") : told);
    }
}
