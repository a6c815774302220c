package news.dateline.publish.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.publish.Stories;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.WireStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {
    private static final List<String> COUNTRIES = List.of("GR", "IT", "CY");
    private static final List<String> CHANNELS = List.of("athens", "rome");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -     | -  | -      | -      | -     | may
            GR    | -  | -      | -      | GR    | may
            GR,CY | -  | -      | -      | GR    | may
            GR    | -  | -      | -      | GR,CY | not for CY
            GR    | -  | -      | -      | -     | the channel says no territory
            -     | CY | -      | -      | GR    | may
            -     | CY | -      | -      | GR,CY | not for CY
            -     | CY | -      | -      | -     | the channel says no territory
            GR,CY | CY | -      | -      | CY    | not for CY
            -     | -  | athens | -      | -     | may
            -     | -  | rome   | -      | -     | the channel is not among those allowed
            -     | -  | -      | athens | -     | the channel is denied
            -     | -  | athens | athens | -     | the channel is denied
            GR    | -  | athens | -      | IT    | not for IT
            """)
    void letsPassWhatIsAllowedAndNothingOfItDenied(
            String countries, String notCountries, String channels, String notChannels, String territory, String said) {
        Restriction restriction = new Restriction(set(countries), set(notCountries), set(channels), set(notChannels));

        assertThat(restriction
                        .refusal(channel("athens", List.copyOf(set(territory))))
                        .orElse("may"))
                .isEqualTo(said);
    }

    @Test
    void leavesAWireFreeOfWhichNothingIsSaid() {
        Rights rights =
                new Rights(Map.of("other", new WireRights(denied("athens"), Restriction.NONE, UnknownTerms.REFUSE)));

        assertThat(rights.of(story(true), channel("athens", List.of()))).isEqualTo(new Permission.Full());
    }

    @Test
    void takesPicturesOnlyFromAStoryThatHasSome() {
        Rights rights =
                new Rights(Map.of("meridian", new WireRights(Restriction.NONE, denied("athens"), UnknownTerms.REFUSE)));

        assertThat(rights.of(story(true), channel("athens", List.of())))
                .isEqualTo(new Permission.TextOnly("pictures of meridian: the channel is denied"));
        assertThat(rights.of(story(false), channel("athens", List.of()))).isEqualTo(new Permission.Full());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_127})
    void oneMoreRuleNeverAllowsMore(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Restriction some = new Restriction(
                    any(COUNTRIES, random), any(COUNTRIES, random), any(CHANNELS, random), any(CHANNELS, random));
            Restriction fewer = new Restriction(Set.of(), some.deniedCountries(), some.allowedChannels(), Set.of());
            Channel channel = channel("athens", List.copyOf(any(COUNTRIES, random)));

            if (fewer.refusal(channel).isPresent()) {
                assertThat(some.refusal(channel)).as("seed %d: %s", seed, some).isPresent();
            }
        }
    }

    private static Restriction denied(String channel) {
        return new Restriction(Set.of(), Set.of(), Set.of(), Set.of(channel));
    }

    private static WireStory story(boolean pictures) {
        return Stories.version(1)
                .setPictures(pictures ? List.of(Picture.newBuilder().build()) : List.of())
                .build();
    }

    private static Set<String> any(List<String> values, Random random) {
        return values.stream().filter(value -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    private static Set<String> set(@Nullable String values) {
        return values == null ? Set.of() : Stream.of(values.split(",")).collect(Collectors.toSet());
    }

    private static Channel channel(String id, List<String> territory) {
        return new Channel(id, id, "*:*", EmbargoPolicy.HOLD, territory, null, List.of());
    }
}
