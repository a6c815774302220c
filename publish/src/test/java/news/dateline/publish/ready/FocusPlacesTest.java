package news.dateline.publish.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.Focus;
import news.dateline.schemas.model.FocusPlace;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.Mention;
import news.dateline.schemas.model.MentionUse;
import org.junit.jupiter.api.Test;

class FocusPlacesTest {
    private static final FoundEntity GREECE = place("country:GR", "country", "GR", MentionUse.NAME);
    private static final FoundEntity ATHENS = place("place:athens", "city", "GR", MentionUse.GOVERNMENT);
    private static final FoundEntity PIRAEUS = place("place:piraeus", "city", "GR", MentionUse.NAME);
    private static final FoundEntity IZMIR = place("place:izmir", "city", "TR", MentionUse.NAME);

    @Test
    void isTheFirstPlaceThatIsNamedInTheCountryOfTheFocus() {
        assertThat(focus(IZMIR, GREECE, ATHENS, PIRAEUS))
                .contains(new FocusPlace("place:piraeus", "place:piraeus", "GR", 37.9, 23.6));
    }

    @Test
    void isTheCountryWhenNoPlaceInItIsNamed() {
        assertThat(focus(IZMIR, GREECE, ATHENS).map(FocusPlace::getId)).contains("country:GR");
    }

    @Test
    void isNowhereWithoutAFocusOrAPlaceWithCoordinates() {
        FoundEntity unknown = FoundEntity.newBuilder(PIRAEUS).setLatitude(null).build();
        FoundEntity person =
                FoundEntity.newBuilder(PIRAEUS).setType(EntityType.PERSON).build();

        assertThat(focus(unknown, person, IZMIR)).isEmpty();
        assertThat(FocusPlaces.of(
                        Enrichment.newBuilder().setEntities(List.of(GREECE)).build()))
                .isEmpty();
    }

    private static Optional<FocusPlace> focus(FoundEntity... entities) {
        return FocusPlaces.of(Enrichment.newBuilder()
                .setEntities(List.of(entities))
                .setFocus(new Focus("GR", "Greece", 0.9))
                .build());
    }

    private static FoundEntity place(String id, String kind, String iso2, MentionUse use) {
        Mention mention = Mention.newBuilder()
                .setField("body")
                .setStart(0)
                .setEnd(1)
                .setText("x")
                .setUse(use)
                .build();
        return FoundEntity.newBuilder()
                .setId(id)
                .setType(EntityType.PLACE)
                .setKind(kind)
                .setName(id)
                .setIso2(iso2)
                .setLatitude(37.9)
                .setLongitude(23.6)
                .setMentions(List.of(mention))
                .build();
    }
}
