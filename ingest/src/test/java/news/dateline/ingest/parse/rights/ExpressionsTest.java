package news.dateline.ingest.parse.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsPolicy;
import news.dateline.schemas.model.RightsRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// ODRL and RightsML as wires write them: docs/rights.md.
class ExpressionsTest {
    private static final String ODRL = "http://www.w3.org/ns/odrl/2/";

    @Test
    void readsAPermissionInXmlForOneCountryAndItsParty() {
        String policy = """
                <?xml version="1.0" encoding="UTF-8"?>
                <o:Policy xmlns:o="http://www.w3.org/ns/odrl/2/" uid="http://fjord.example/policy/7"
                    type="http://www.w3.org/ns/odrl/2/Set" profile="https://iptc.org/std/RightsML/odrl-profile/">
                  <o:permission>
                    <o:asset uid="urn:fjord:ferry" relation="http://www.w3.org/ns/odrl/2/target"/>
                    <o:action name="http://www.w3.org/ns/odrl/2/distribute"/>
                    <o:constraint name="http://www.w3.org/ns/odrl/2/spatial"
                        operator="http://www.w3.org/ns/odrl/2/eq"
                        rightOperand="http://cvx.iptc.org/iso3166-1a3/NOR"/>
                    <o:party uid="http://fjord.example/party/fjord" function="http://www.w3.org/ns/odrl/2/assigner"/>
                    <o:party uid="http://fjord.example/party/sites" function="http://www.w3.org/ns/odrl/2/assignee"
                        type="http://www.w3.org/ns/odrl/2/PartyCollection"/>
                  </o:permission>
                </o:Policy>
                """;

        assertThat(Expressions.ofText(ODRL, policy).getFirst().getId()).isEqualTo("http://fjord.example/policy/7");
        assertThat(said(policy)).isEqualTo("PERMISSION COUNTRY[NO] PARTY[http://fjord.example/party/sites]");
    }

    @Test
    void readsWhatTheFirstVersionsWroteWithPrefixesAndReferences() {
        assertThat(said("""
                <o:policy xmlns:o="http://w3.org/ns/odrl/2/" uid="urn:p" conflict="ov:perm">
                  <o:party id="sites" uid="urn:sites" function="ov:other"/>
                  <o:permission>
                    <o:asset uid="*"/><o:action name="rml:distribute"/><o:action name="ov:sell"/>
                    <o:constraint name="ov:spatial" operator="ov:neq" rightOperand="iso3166:CN"/>
                    <o:party id="client" uid="urn:client" function="ov:assignee"/>
                  </o:permission>
                  <o:prohibition>
                    <o:action name="ov:display"/><o:party idref="client"/><o:party idref="sites"/>
                  </o:prohibition>
                </o:policy>
                """))
                .isEqualTo("first PERMISSION COUNTRY not[CN] PARTY[urn:client]; PROHIBITION PARTY[urn:client]");
    }

    @Test
    void readsTheJsonLdOfTheRecommendation() {
        assertThat(said("""
                {"@context": "http://www.w3.org/ns/odrl.jsonld", "@type": "Agreement", "uid": "urn:p",
                 "conflict": "prohibit",
                 "permission": [{"target": "urn:ferry",
                   "action": [{"rdf:value": {"@id": "odrl:display"},
                     "refinement": [{"leftOperand": "spatial", "operator": "isAnyOf",
                       "rightOperand": {"@list": ["DE", {"@id": "http://cvx.iptc.org/iso3166-1a2/AT"}]}}]}],
                   "assignee": {"@type": "PartyCollection", "uid": "urn:sites"},
                   "duty": [{"action": "attribute"}]}],
                 "prohibition": {"action": "odrl:distribute",
                   "constraint": {"and": [
                     {"leftOperand": "recipient", "operator": "eq", "rightOperand": "urn:rivals"},
                     {"leftOperand": "spatial", "operator": "neq", "rightOperand": {"@value": "CHE"}}]}}}
                """))
                .isEqualTo(
                        "PERMISSION PARTY[urn:sites] COUNTRY[DE, AT]; PROHIBITION PARTY[urn:rivals] COUNTRY not[CH]");
    }

    @Test
    void readsTheDraftInJsonThatOlderWiresWrite() {
        assertThat(said("""
                {"policytype": "http://www.w3.org/ns/odrl/2/Set", "policyid": "urn:p", "conflict": "perm",
                 "permissions": [{"target": "urn:a", "action": "http://www.w3.org/ns/odrl/2/distribute",
                   "assigner": "urn:delta", "assignee": "urn:sites", "assignee_scope": "urn:all",
                   "constraints": [{"name": "http://www.w3.org/ns/odrl/2/spatial",
                     "operator": "http://www.w3.org/ns/odrl/2/eq",
                     "rightoperand": "http://cvx.iptc.org/iso3166-1a3/BEL"}]}],
                 "prohibitions": [{"target": "urn:a", "action": "http://www.w3.org/ns/odrl/2/commercialize"}]}
                """)).isEqualTo("first PERMISSION PARTY[urn:sites] COUNTRY[BE]");
    }

    @Test
    void letsWhatStandsInThePolicyHoldForAllItsRules() {
        assertThat(
                        said(
                                "{'uid':'urn:p','action':'use','assignee':'urn:sites','permission':[{'target':'urn:a'}],"
                                        + "'prohibition':[{'constraint':{'leftOperand':'spatial','operator':'eq','rightOperand':'FR'}}]}"))
                .isEqualTo("PERMISSION PARTY[urn:sites]; PROHIBITION PARTY[urn:sites] COUNTRY[FR]");
        assertThat(said("<Policy><action name='use'/><constraint name='spatial' operator='eq' rightOperand='FR IT'/>"
                        + "<prohibition/></Policy>"))
                .isEqualTo("PROHIBITION COUNTRY[FR, IT]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"print", "cc:CommercialUse", "http://www.w3.org/ns/odrl/2/archive", "translate"})
    void leavesRulesAboutWhatASiteDoesWithAStoryToTheSite(String action) {
        assertThat(said("{'prohibition':[{'action':'" + action + "'}],'permission':[{'action':'" + action + "'}]}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'action':'syndicate'                                                      | action syndicate
            'target':'urn:a'                                                          | action
            'action':'use','duty':[{'action':'compensate'}]                           | duty compensate
            'action':'use','duty':'urn:duty:7'                                        | duty urn:duty:7
            'action':'use','duty':{'comment':'pay'}                                   | duty
            'action':'use','target':{'source':'urn:x','refinement':[{}]}              | part of target
            'action':'use','constraint':{'and':['urn:x'],'or':['urn:y']}              | constraint
            'action':'use','assignee':{'source':'urn:x'}                              | assignee
            'action':'use','assignee':{'uid':'urn:x','refinement':[{}]}               | assignee
            'action':'use','constraint':'urn:constraint:1'                            | constraint urn:constraint:1
            'action':'use','constraint':{'or':[{'leftOperand':'spatial'}]}            | constraint
            'action':'use','constraint':{'leftOperand':'spatial','rightOperand':[{}]} | constraint spatial
            'action':'use','industry':'urn:x'                                         | member industry
            """)
    void countsWhatItDoesNotUnderstandOfARuleAgainstEverybody(String members, String words) {
        assertThat(said("{'permission':[{" + members + "}]}")).isEqualTo("PERMISSION NOT_UNDERSTOOD[" + words + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dateTime | lt      | 2027-01-01                | datetime lt 2027-01-01
            spatial  | eq      | https://www.w.example/Q39 | spatial eq https://www.w.example/Q39
            spatial  | eq      | UK                        | spatial eq UK
            spatial  | eq      | urn:iso3166:XY            | spatial eq urn:iso3166:XY
            spatial  | hasPart | DE                        | spatial haspart DE
            media    | eq      | print                     | media eq print
            """)
    void countsAComparisonThatItDoesNotUnderstandAgainstEverybody(
            String left, String operator, String right, String words) {
        assertThat(said("{'prohibition':[{'action':'use','constraint':[{'leftOperand':'" + left + "','operator':'"
                        + operator + "','rightOperand':'" + right + "'}]}]}"))
                .isEqualTo("PROHIBITION NOT_UNDERSTOOD[" + words + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <Policy inheritFrom='urn:q'/>                                                 | inherits from another policy
            <Policy><licence/></Policy>                                                   | element licence
            <Policy><prohibition><action name='use'/><fee/></prohibition></Policy>        | element fee
            <Policy><prohibition><action name='use'/><constraint name='spatial'/></prohibition></Policy> | constraint spatial
            <Policy><prohibition><action name='use'/><party function='assignee'/></prohibition></Policy> | assignee
            <Policy><prohibition><action name='use'/><party idref='nobody'/></prohibition></Policy> | assignee
            <Policy><prohibition><action name='use'/><asset uid='urn:a'><constraint/></asset></prohibition></Policy> | part of asset
            <Policy><prohibition><action name='use'/><duty idref='nowhere'/></prohibition></Policy> | duty
            <Policy><prohibition><action name='use'/><duty><action name='pay'/></duty></prohibition></Policy> | duty pay
            {'inheritFrom':'urn:q','permission':[]}                                       | inherits from another policy
            {'prohibition':['urn:rule:1']}                                                | rule urn:rule:1
            """)
    void doesNotPassOverWhatItDoesNotUnderstandOfAPolicy(String policy, String words) {
        assertThat(said(policy)).isEqualTo("PROHIBITION NOT_UNDERSTOOD[" + words + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            urn:xrml:2                   | <license/>          | language urn:xrml:2
            http://www.w3.org/ns/odrl/2/ | No resale           | expression No resale
            http://www.w3.org/ns/odrl/2/ | <license/>          | expression license
            http://www.w3.org/ns/odrl/2/ | <Policy             | expression <Policy
            http://www.w3.org/ns/odrl/2/ | {"uid":"urn:p"}     | expression no policy
            http://www.w3.org/ns/odrl/2/ | []                  | expression no policy
            http://www.w3.org/ns/odrl/2/ | "urn:p"             | expression urn:p
            """)
    void forbidsWhatAnExpressionThatCannotBeReadMayForbid(String language, String written, String words) {
        assertThat(said(Expressions.ofText(language, written))).isEqualTo("PROHIBITION NOT_UNDERSTOOD[" + words + "]");
    }

    @Test
    void readsEveryPolicyOfAGraphAndOfAnArray() {
        assertThat(said("[{'@graph':[{'prohibition':{'action':'use'}}]},{'permission':{'action':'use'}}]"))
                .isEqualTo("PROHIBITION | PERMISSION");
    }

    @Test
    void saysThatItWasNotReadWhenThereIsNothingOfIt() {
        assertThat(said(Expressions.ofXml(ODRL, List.of()))).isEqualTo("PROHIBITION NOT_UNDERSTOOD[expression]");
        assertThat(said(Expressions.ofXml("urn:xrml", List.of())))
                .isEqualTo("PROHIBITION NOT_UNDERSTOOD[language urn:xrml]");
    }

    @Test
    void takesAPartyInTheFunctionThatItsReferenceGivesIt() {
        assertThat(
                        said(
                                "<Policy><party id='p' uid='urn:p' function='assigner'/>"
                                        + "<permission><action name='use'/><party idref='p' function='assignee'/></permission></Policy>"))
                .isEqualTo("PERMISSION PARTY[urn:p]");
    }

    @Test
    void readsNoMoreThanPeopleWrite() {
        String rule = "<prohibition><action name='use'/></prohibition>";
        String party = "<party function='assignee' uid='" + "p".repeat(700) + "'/>";

        assertThat(said("<Policy>" + rule.repeat(101) + "</Policy>"))
                .isEqualTo("PROHIBITION NOT_UNDERSTOOD[101 rules of 203 elements]");
        assertThat(said("<Policy>" + "<asset/>".repeat(5_000) + "</Policy>"))
                .isEqualTo("PROHIBITION NOT_UNDERSTOOD[0 rules of 5001 elements]");
        assertThat(said("<Policy>" + party + rule.repeat(100) + "</Policy>"))
                .isEqualTo("PROHIBITION NOT_UNDERSTOOD[too many values]");
        assertThat(said(" ".repeat(3) + "x".repeat(65_537))).isEqualTo("PROHIBITION NOT_UNDERSTOOD[65537 characters]");
    }

    @Test
    void keepsNoMoreRulesAndValuesThanPeopleWrite() {
        String rules = IntStream.range(0, 101).mapToObj(i -> "{'action':'use'}").collect(Collectors.joining(","));
        String actions = IntStream.range(0, 101).mapToObj(i -> "'use'").collect(Collectors.joining(","));
        String values =
                IntStream.range(0, 401).mapToObj(i -> "'urn:p" + i + "'").collect(Collectors.joining(","));

        assertThat(said("{'prohibition':[" + rules + "]}")).isEqualTo("PROHIBITION NOT_UNDERSTOOD[101 rules]");
        assertThat(said("{'action':[" + actions + "],'prohibition':[{}]}"))
                .isEqualTo("PROHIBITION NOT_UNDERSTOOD[101 rules]");
        assertThat(said("{'prohibition':[{'action':'use','constraint':{'leftOperand':'recipient','operator':'eq',"
                        + "'rightOperand':[" + values + "]}}]}"))
                .startsWith("PROHIBITION NOT_UNDERSTOOD[recipient eq urn:p0 ")
                .hasSizeLessThan(300);
    }

    private static String said(String written) {
        return said(Expressions.ofText(null, written.replace('\'', '"')));
    }

    private static String said(List<RightsPolicy> policies) {
        return policies.stream()
                .map(policy -> (policy.getPermissionWins() ? "first " : "")
                        + policy.getRules().stream().map(ExpressionsTest::said).collect(Collectors.joining("; ")))
                .collect(Collectors.joining(" | "));
    }

    private static String said(RightsRule rule) {
        return rule.getKind()
                + rule.getConditions().stream().map(ExpressionsTest::said).collect(Collectors.joining());
    }

    private static String said(RightsCondition condition) {
        return " " + condition.getAbout() + (condition.getExcept() ? " not" : "") + condition.getValues();
    }
}
