package news.dateline.enrich.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.enrich.text.Tokenizer;
import news.dateline.enrich.text.Tokens;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveReferenceTest {
    private static final Entity SHIPPED = Entities.person("person:ada-lindqvist", "Ada Lindqvist");

    private final LiveReference live = new LiveReference(List.of(SHIPPED));

    @Test
    void aRegionOfNewsroomsThatWasTakenAwayIsAroundNoPlace() {
        LiveReference standard = LiveReference.standard();
        Place serbia = (Place) standard.get().byId("country:RS").orElseThrow();
        assertThat(standard.get().newsRegionsAround(serbia)).contains("region:balkans");

        standard.remove("region:balkans");

        assertThat(standard.publish().newsRegionsAround(serbia)).doesNotContain("region:balkans");
    }

    @Test
    void showsAChangeOnlyWhenItIsPublished() {
        Reference before = live.get();
        live.put(
                "org:kelda",
                Entities.builder("org:kelda", EntityType.ORGANISATION, "company", "Kelda Marine")
                        .build());

        assertThat(live.get()).isSameAs(before);
        assertThat(live.publish()).isSameAs(live.get()).isNotSameAs(before);
        assertThat(called("Kelda Marine")).containsExactly("org:kelda");
        assertThat(before.byId("org:kelda")).isEmpty();
    }

    @Test
    void anEntityWithTheSameIdReplacesTheShippedOne() {
        live.put(SHIPPED.getId(), Entities.person(SHIPPED.getId(), "Ada Lindqvist-Berg"));
        live.publish();

        assertThat(live.get().byId(SHIPPED.getId())).map(Known::name).contains("Ada Lindqvist-Berg");
        assertThat(called("Ada Lindqvist")).isEmpty();
        assertThat(live.get().size()).isEqualTo(1);
    }

    @Test
    void aTombstoneTakesShippedAndLoadedAlike() {
        live.put("person:x", Entities.person("person:x", "Xavier Holm"));
        live.remove("person:x");
        live.remove(SHIPPED.getId());
        live.publish();

        assertThat(live.get().size()).isZero();
        assertThat(live.get().surnamed("LINDQVIST")).isEmpty();
    }

    @Test
    void anEntityThatCannotBeUsedLeavesTheShippedOneInForce() {
        live.put(SHIPPED.getId(), Entities.person(SHIPPED.getId(), "Ada Berg"));
        Optional<String> reason = live.put(SHIPPED.getId(), Entities.person(SHIPPED.getId(), " "));
        live.publish();

        assertThat(reason).hasValueSatisfying(why -> assertThat(why).contains("name"));
        assertThat(called("Ada Lindqvist")).containsExactly(SHIPPED.getId());
    }

    @Test
    void forgetsWhatWasLoaded() {
        live.remove(SHIPPED.getId());
        live.reset(SHIPPED.getId());
        live.publish();

        assertThat(called("Ada Lindqvist")).containsExactly(SHIPPED.getId());
    }

    @Test
    void theOrderOfLoadingMakesNoDifference() {
        LiveReference other = new LiveReference(List.of(SHIPPED));
        Entity one = Entities.person("person:1", "Jo Vik");
        Entity two = Entities.person("person:2", "Jo Vik");
        live.put(one.getId(), one);
        live.put(two.getId(), two);
        other.put(two.getId(), two);
        other.put(one.getId(), one);

        assertThat(called(live.publish(), "Jo Vik")).isEqualTo(called(other.publish(), "Jo Vik"));
    }

    @Test
    void theIdMustBeTheRecordsKey() {
        assertThat(live.put("person:other", SHIPPED))
                .hasValueSatisfying(why -> assertThat(why).contains(SHIPPED.getId()));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void saysWhatIsWrongWithAnEntity(Entity entity, String reason) {
        assertThat(Reference.fault(entity))
                .hasValueSatisfying(why -> assertThat(why).contains(reason));
        assertThatThrownBy(() -> new Reference(List.of(entity)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(entity.getId());
    }

    static List<Object[]> unusable() {
        Entity.Builder person = Entities.builder("person:a", EntityType.PERSON, "", "Ada Lindqvist");
        return List.of(
                new Object[] {Entities.city("place:moon", "Tranquility", 91), "No such point"},
                new Object[] {Entities.city("place:nan", "Nowhere", Double.NaN), "No such point"},
                new Object[] {
                    Entities.builder("place:x", EntityType.PLACE, "planet", "Mars")
                            .build(),
                    "'planet'"
                },
                new Object[] {Entity.newBuilder(person).setNames(List.of()).build(), "0 names"},
                new Object[] {
                    Entity.newBuilder(person)
                            .setNames(Collections.nCopies(
                                    Described.MAX_NAMES + 1, person.getNames().getFirst()))
                            .build(),
                    "1001 names"
                },
                new Object[] {Entities.person("person:long", "A".repeat(301)), "1 to 300"},
                new Object[] {Entities.person(" ", "Ada Lindqvist"), "no id"},
                new Object[] {Entity.newBuilder(person).setIso2("UK").build(), "'UK'"},
                new Object[] {Entity.newBuilder(person).setIso2("XQ").build(), "'XQ'"},
                new Object[] {Entity.newBuilder(person).setIso2("Norway").build(), "'Norway'"},
                new Object[] {
                    Entity.newBuilder(person).setLiesIn(List.of("150")).build(), "'150'"
                },
                new Object[] {
                    Entity.newBuilder(person).setClaimedBy(List.of("ZZ")).build(), "'ZZ'"
                });
    }

    private List<String> called(String name) {
        return called(live.get(), name);
    }

    private static List<String> called(Reference reference, String name) {
        Tokens words = Tokenizer.tokens(name);
        return Stream.ofNullable(reference.names().longestAt(words, 0))
                .filter(match -> match.to() == Tokenizer.tokens(name).size())
                .flatMap(match -> match.senses().stream())
                .map(sense -> sense.known().id())
                .toList();
    }
}
