package news.dateline.publish.ready;

import java.util.Set;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.WireStory;

/// Whether a version corrects the one before: said by a signal, never guessed from an edNote.
final class Corrections {
    /// IPTC's signal vocabulary, and Reuters' editorial status.
    private static final Set<String> QCODES = Set.of("sig:correction", "edStat:C");

    private static final Set<String> URIS = Set.of("http://cv.iptc.org/newscodes/signal/correction");

    private Corrections() {}

    static boolean isCorrection(WireStory story) {
        return story.getSignals().stream().anyMatch(Corrections::says);
    }

    private static boolean says(ConceptRef signal) {
        return signal.getQcode().filter(QCODES::contains).isPresent()
                || signal.getUri().filter(URIS::contains).isPresent();
    }
}
