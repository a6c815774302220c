package news.dateline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientSettingsTest {
    @Test
    void whatIsNotCommittedIsNotRead() {
        Map<String, Object> settings =
                ClientSettings.of(Map.of("bootstrap.servers", "kafka-1:9092"), new Start.OfGroup("our-site"));

        assertThat(settings)
                .containsEntry("bootstrap.servers", "kafka-1:9092")
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", "false")
                .containsEntry("group.id", "our-site");
    }

    @Test
    void whatTheClientNeedsMayBeSaidAgain() {
        Map<String, Object> said = Map.of("enable.auto.commit", false, "group.id", "our-site");

        assertThat(ClientSettings.of(said, new Start.OfGroup("our-site"))).hasSize(5);
    }

    @Test
    void aSettingAgainstThePromiseIsRefused() {
        assertThatThrownBy(() -> ClientSettings.of(Map.of("isolation.level", "read_uncommitted"), new Start.Oldest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("isolation.level is read_committed here, not read_uncommitted");
    }

    @Test
    void aGroupIsNamedByTheStartAlone() {
        assertThatThrownBy(() -> ClientSettings.of(Map.of("group.id", "our-site"), new Start.After(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("group.id");
    }

    @Test
    void aGroupHasAName() {
        assertThatThrownBy(() -> new Start.OfGroup(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
