package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.ConceptRef;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    @Test
    void knowsIptcsSignalByQcodeAndByUriUnderAnyAlias() {
        assertThat(corrects(ConceptRef.newBuilder().setQcode("sig:correction"))).isTrue();
        assertThat(corrects(ConceptRef.newBuilder()
                        .setQcode("my:correction")
                        .setUri("http://cv.iptc.org/newscodes/signal/correction")))
                .isTrue();
    }

    @Test
    void knowsReutersEditorialStatus() {
        assertThat(corrects(ConceptRef.newBuilder().setQcode("edStat:C"))).isTrue();
        assertThat(corrects(ConceptRef.newBuilder().setQcode("edStat:U"))).isFalse();
    }

    @Test
    void takesNoOtherSignalForACorrection() {
        assertThat(corrects(ConceptRef.newBuilder()
                        .setQcode("sig:update")
                        .setUri("http://cv.iptc.org/newscodes/signal/update")))
                .isFalse();
        assertThat(corrects(ConceptRef.newBuilder().setLiteral("correction"))).isFalse();
        assertThat(Corrections.isCorrection(Stories.version(1).build())).isFalse();
    }

    private static boolean corrects(ConceptRef.Builder signal) {
        return Corrections.isCorrection(
                Stories.version(1).setSignals(List.of(signal.build())).build());
    }
}
