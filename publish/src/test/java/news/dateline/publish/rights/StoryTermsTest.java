package news.dateline.publish.rights;

import static news.dateline.publish.Terms.country;
import static news.dateline.publish.Terms.except;
import static news.dateline.publish.Terms.party;
import static news.dateline.publish.Terms.permission;
import static news.dateline.publish.Terms.prohibition;
import static news.dateline.publish.Terms.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.publish.Stories;
import news.dateline.publish.Terms;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EmbargoPolicy;
import news.dateline.schemas.model.Picture;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsInfo;
import news.dateline.schemas.model.RightsRule;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTermsTest {
    private static final String MAY = "may";
    private static final Channel EVERYWHERE = channel(List.of(), List.of());
    private static final Channel GERMAN = channel(List.of("DE"), List.of());
    private static final Channel ALPINE = channel(List.of("DE", "AT"), List.of());
    private static final Channel SWISS = channel(List.of("CH"), List.of());
    private static final Channel PARTNER = channel(List.of("DE"), List.of("urn:p:partners"));

    static Stream<Arguments> rulesAndChannels() {
        RightsInfo onlyGermany = Terms.of(permission(country("DE")));
        RightsInfo notGermany = Terms.of(prohibition(country("DE")));
        RightsInfo notOutside = Terms.of(prohibition(except(country("DE"))));
        RightsInfo allButGermany = Terms.of(permission(except(country("DE"))));
        RightsInfo toPartners = Terms.of(permission(party("urn:p:partners")));
        RightsInfo notToPartners = Terms.of(prohibition(party("urn:p:partners")));
        RightsInfo toOthers = Terms.of(permission(except(party("urn:p:partners"))));
        return Stream.of(
                Arguments.of(Terms.of(), EVERYWHERE, MAY),
                Arguments.of(Terms.of(permission()), EVERYWHERE, MAY),
                Arguments.of(Terms.of(prohibition()), GERMAN, "prohibited"),
                Arguments.of(onlyGermany, GERMAN, MAY),
                Arguments.of(onlyGermany, ALPINE, "permitted only in DE"),
                Arguments.of(onlyGermany, SWISS, "permitted only in DE"),
                Arguments.of(onlyGermany, EVERYWHERE, "permitted only in DE"),
                Arguments.of(notGermany, SWISS, MAY),
                Arguments.of(notGermany, GERMAN, "prohibited in DE"),
                Arguments.of(notGermany, ALPINE, "prohibited in DE"),
                Arguments.of(notGermany, EVERYWHERE, "prohibited in DE"),
                Arguments.of(notOutside, GERMAN, MAY),
                Arguments.of(notOutside, ALPINE, "prohibited outside DE"),
                Arguments.of(notOutside, EVERYWHERE, "prohibited outside DE"),
                Arguments.of(allButGermany, SWISS, MAY),
                Arguments.of(allButGermany, GERMAN, "permitted only outside DE"),
                Arguments.of(allButGermany, EVERYWHERE, "permitted only outside DE"),
                Arguments.of(toPartners, PARTNER, MAY),
                Arguments.of(toPartners, GERMAN, "permitted only to urn:p:partners"),
                Arguments.of(Terms.of(permission(party("news"))), GERMAN, MAY),
                Arguments.of(notToPartners, PARTNER, "prohibited to urn:p:partners"),
                Arguments.of(notToPartners, GERMAN, "prohibited to urn:p:partners"),
                Arguments.of(Terms.of(prohibition(party("urn:p:others"))), PARTNER, MAY),
                Arguments.of(toOthers, PARTNER, "permitted only to others than urn:p:partners"),
                Arguments.of(toOthers, GERMAN, "permitted only to others than urn:p:partners"),
                Arguments.of(Terms.of(permission(except(party("urn:p:others")))), PARTNER, MAY));
    }

    @ParameterizedTest
    @MethodSource("rulesAndChannels")
    void takesTheStricterAnswerWhereOneIsOpen(RightsInfo terms, Channel channel, String said) {
        assertThat(said(UnknownTerms.REFUSE, channel, terms)).isEqualTo(said);
    }

    @Test
    void saysAReasonOfFiveHundredCharactersWholeAndNoLongerOne() {
        String party = "x".repeat(500 - "urn:policy:1: prohibited to ".length());
        Channel whole = channel(List.of(), List.of(party));
        Channel longer = channel(List.of(), List.of(party + "y"));

        assertThat(said(UnknownTerms.REFUSE, whole, Terms.of(prohibition(party(party)))))
                .isEqualTo("prohibited to " + party);
        assertThat(said(UnknownTerms.REFUSE, longer, Terms.of(prohibition(party(party + "y")))))
                .isEqualTo("prohibited to " + party + "…");
    }

    @Test
    void needsOnePermissionOfSeveralWithAllOfItsConditions() {
        RightsInfo terms =
                Terms.of(permission(country("AT")), permission(country("DE", "CH"), party("urn:p:partners")));

        assertThat(said(UnknownTerms.REFUSE, PARTNER, terms)).isEqualTo(MAY);
        assertThat(said(UnknownTerms.REFUSE, SWISS, terms))
                .isEqualTo("permitted only in AT or in DE, CH to urn:p:partners");
    }

    @Test
    void letsAProhibitionStandBesideAPermissionUnlessThePolicyPutsPermissionsFirst() {
        RightsRule[] rules = {permission(country("DE")), prohibition(country("DE"))};

        assertThat(said(UnknownTerms.REFUSE, GERMAN, Terms.of(rules))).isEqualTo("prohibited in DE");
        assertThat(said(UnknownTerms.REFUSE, GERMAN, Terms.of(true, rules))).isEqualTo(MAY);
        assertThat(said(UnknownTerms.REFUSE, GERMAN, Terms.of(true, prohibition(country("DE")))))
                .isEqualTo("prohibited in DE");
    }

    @Test
    void asksEveryPolicyOfEveryRightsInfo() {
        assertThat(said(
                        UnknownTerms.REFUSE,
                        GERMAN,
                        Terms.of(permission(country("DE"))),
                        Terms.of(prohibition(country("CH"))),
                        Terms.of(prohibition(country("DE")))))
                .isEqualTo("prohibited in DE");
    }

    @Test
    void countsWhatIsNotUnderstoodAgainstTheChannel() {
        assertThat(said(UnknownTerms.REFUSE, GERMAN, Terms.of(permission(country("DE"), unknown("dateTime lt 2027")))))
                .isEqualTo("permitted only in DE as not understood: dateTime lt 2027");
        assertThat(said(UnknownTerms.REFUSE, GERMAN, Terms.of(prohibition(unknown("industry eq tobacco")))))
                .isEqualTo("prohibited as not understood: industry eq tobacco");
        assertThat(said(UnknownTerms.REFUSE, SWISS, Terms.of(prohibition(country("DE"), unknown("dateTime lt 2027")))))
                .isEqualTo(MAY);
    }

    @Test
    void keepsOnlyWhatIsUnderstoodOfAWireWhoseUnknownTermsAreCarried() {
        RightsRule known = permission(country("DE"), unknown("dateTime lt 2027"));

        assertThat(said(UnknownTerms.CARRY, GERMAN, Terms.of(known))).isEqualTo(MAY);
        assertThat(said(UnknownTerms.CARRY, SWISS, Terms.of(known))).startsWith("permitted only in DE");
        assertThat(said(UnknownTerms.CARRY, GERMAN, Terms.of(prohibition(unknown("industry eq tobacco")))))
                .isEqualTo(MAY);
        assertThat(said(UnknownTerms.CARRY, GERMAN, Terms.of(prohibition(country("DE")))))
                .isEqualTo("prohibited in DE");
    }

    @Test
    void keepsOnlyThePicturesThatAChannelMayHave() {
        WireStory story = story(List.of(), Terms.of(), Terms.notIn(List.of("CH")), Terms.notIn(List.of("CH")));

        assertThat(Rights.FREE.of(story, GERMAN)).isEqualTo(new Permission.Full());
        assertThat(Rights.FREE.of(story, SWISS))
                .isEqualTo(new Permission.SomePictures(
                        new TreeSet<>(List.of(1, 2)),
                        "terms of 2 of 3 pictures, picture 2: urn:policy:1: prohibited in CH"));
    }

    @Test
    void givesTheTextAloneWhereNoPictureMayGo() {
        WireStory story = story(List.of(), Terms.notIn(List.of("CH")));

        assertThat(Rights.FREE.of(story, SWISS))
                .isEqualTo(
                        new Permission.TextOnly("terms of 1 of 1 pictures, picture 1: urn:policy:1: prohibited in CH"));
    }

    @Test
    void refusesAStoryByItsOwnTermsWhateverItsPicturesAllow() {
        WireStory story = story(List.of(Terms.notIn(List.of("CH"))), Terms.of());

        assertThat(Rights.FREE.of(story, SWISS))
                .isEqualTo(new Permission.Refused("terms of the story: urn:policy:1: prohibited in CH"));
    }

    @Test
    void asksTheWireFirstAndThenTheStory() {
        Restriction notSwiss = new Restriction(Set.of(), Set.of("CH"), Set.of(), Set.of());
        Rights rights = new Rights(Map.of("meridian", new WireRights(notSwiss, Restriction.NONE, UnknownTerms.REFUSE)));
        WireStory story = story(List.of(Terms.notIn(List.of("DE"))));

        assertThat(rights.of(story, SWISS)).isEqualTo(new Permission.Refused("text of meridian: not for CH"));
        assertThat(rights.of(story, GERMAN)).isInstanceOf(Permission.Refused.class);
    }

    @Test
    void saysNoMoreValuesThanAPersonReads() {
        String[] countries = IntStream.range(0, 9).mapToObj(i -> "A" + i).toArray(String[]::new);

        assertThat(said(UnknownTerms.REFUSE, EVERYWHERE, Terms.of(prohibition(country(countries)))))
                .isEqualTo("prohibited in A0, A1, A2, A3, A4, A5, A6, A7 …");
        assertThat(said(UnknownTerms.REFUSE, EVERYWHERE, Terms.of(prohibition(country(Arrays.copyOf(countries, 8))))))
                .isEqualTo("prohibited in A0, A1, A2, A3, A4, A5, A6, A7");
        assertThat(said(UnknownTerms.REFUSE, EVERYWHERE, Terms.of(prohibition(party("p".repeat(700))))))
                .startsWith("prohibited to ppp")
                .endsWith("p…")
                .hasSizeLessThan(501);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_127})
    void oneMoreConditionNeverLetsAPermissionReachMoreNorAProhibitionForbidMore(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            List<RightsCondition> some = conditions(random);
            List<RightsCondition> more = new ArrayList<>(some);
            more.addAll(conditions(random));
            Channel channel = any(random);

            boolean fewer = isFree(Terms.of(permission(some.toArray(RightsCondition[]::new))), channel);
            boolean narrower = isFree(Terms.of(permission(more.toArray(RightsCondition[]::new))), channel);
            assertThat(fewer || !narrower).as("seed %d: %s", seed, more).isTrue();
            boolean spared = isFree(Terms.of(prohibition(some.toArray(RightsCondition[]::new))), channel);
            boolean sparedToo = isFree(Terms.of(prohibition(more.toArray(RightsCondition[]::new))), channel);
            assertThat(!spared || sparedToo).as("seed %d: %s", seed, more).isTrue();
        }
    }

    private static boolean isFree(RightsInfo terms, Channel channel) {
        return new StoryTerms(UnknownTerms.REFUSE)
                .refusal(List.of(terms), channel)
                .isEmpty();
    }

    private static List<RightsCondition> conditions(Random random) {
        List<RightsCondition> conditions = new ArrayList<>();
        while (random.nextBoolean()) {
            RightsCondition one = switch (random.nextInt(3)) {
                case 0 -> country(random.nextBoolean() ? "DE" : "CH");
                case 1 -> party(random.nextBoolean() ? "urn:p:partners" : "urn:p:others");
                default -> unknown("purpose");
            };
            conditions.add(random.nextBoolean() ? one : except(one));
        }
        return conditions;
    }

    private static Channel any(Random random) {
        return List.of(EVERYWHERE, GERMAN, ALPINE, SWISS, PARTNER).get(random.nextInt(5));
    }

    private static String said(UnknownTerms unknown, Channel channel, RightsInfo... terms) {
        return new StoryTerms(unknown)
                .refusal(List.of(terms), channel)
                .map(reason -> reason.replace("urn:policy:1: ", ""))
                .orElse(MAY);
    }

    private static WireStory story(List<RightsInfo> rights, RightsInfo... pictures) {
        return Stories.version(1)
                .setRights(rights)
                .setPictures(Stream.of(pictures)
                        .map(terms ->
                                Picture.newBuilder().setRights(List.of(terms)).build())
                        .toList())
                .build();
    }

    private static Channel channel(List<String> territory, List<String> parties) {
        return new Channel("news", "news", "*:*", EmbargoPolicy.HOLD, territory, null, parties);
    }
}
