package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.LocalizedText;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class CreditsTest {
    private static final ConceptRef NAMED = ConceptRef.newBuilder()
            .setNames(List.of(new LocalizedText("Harbour Wire", null, null)))
            .build();

    @Test
    void takesTheCreditLineFirst() {
        assertThat(credit(Stories.version(1).setCreditline("Meridian/Marou").setInfoSources(List.of(NAMED))))
                .isEqualTo("Meridian/Marou");
    }

    @Test
    void takesTheFirstSourceWithANameForAnEmptyCreditLine() {
        ConceptRef code = ConceptRef.newBuilder().setQcode("is:1").build();
        ConceptRef literal = ConceptRef.newBuilder().setLiteral("The port").build();

        assertThat(credit(Stories.version(1).setCreditline(" ").setInfoSources(List.of(code, NAMED))))
                .isEqualTo("Harbour Wire");
        assertThat(credit(Stories.version(1).setInfoSources(List.of(literal)))).isEqualTo("The port");
    }

    @Test
    void takesTheDeclaredProviderUnlessItIsACode() {
        assertThat(credit(Stories.version(1).setDeclaredProvider("Meridian News")))
                .isEqualTo("Meridian News");
        assertThat(credit(Stories.version(1).setDeclaredProvider("nprov:MER"))).isEqualTo("meridian");
        assertThat(credit(Stories.version(1))).isEqualTo("meridian");
    }

    private static String credit(WireStory.Builder story) {
        return Credits.of(story.build());
    }
}
