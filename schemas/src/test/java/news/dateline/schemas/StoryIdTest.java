package news.dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIdTest {
    private static final String GUID = "tag:reuters.com,2026:newsml_L8N3XY0AB";

    @Test
    void staysTheSameForEver() {
        // SHA-256 of "reuters\0" and the guid, its first 130 bits in Crockford's alphabet; made with another program.
        assertThat(StoryId.of("reuters", GUID)).hasToString("reuters-0jy0eafb572zjr6gc14mb8e96d");
    }

    @Test
    void isTheSameForTheSameStory() {
        assertThat(StoryId.of("reuters", GUID)).isEqualTo(StoryId.of("reuters", GUID));
    }

    @Test
    void belongsToItsProvider() {
        assertThat(StoryId.of("ap", GUID).value().substring("ap-".length()))
                .isNotEqualTo(StoryId.of("reuters", GUID).value().substring("reuters-".length()));
    }

    @Test
    void providerAndGuidDoNotRunIntoEachOther() {
        Set<String> tails = new HashSet<>();
        for (String[] pair : new String[][] {{"ap", "b"}, {"a", "pb"}, {"ap-b", ""}, {"ap", "-b"}}) {
            String id = StoryId.of(pair[0], pair[1]).value();
            tails.add(id.substring(id.length() - 26));
        }

        assertThat(tails).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../../etc/passwd", "urn:newsml:a?b#c%2F", "Zürich\n\u0000🗞", "<script>"})
    void isSafeWhateverTheGuid(String guid) {
        assertThat(StoryId.of("dpa-afx", guid).value()).matches("dpa-afx-[0-9a-hjkmnp-tv-z]{26}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Reuters", "-ap", "a p", "ap/..", "ä", "a.b"})
    void refusesAProviderThatIsNotSafe(String provider) {
        assertThat(StoryId.isProvider(provider)).isFalse();
        assertThatThrownBy(() -> StoryId.of(provider, GUID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Provider '" + provider + "' must match ");
    }
}
