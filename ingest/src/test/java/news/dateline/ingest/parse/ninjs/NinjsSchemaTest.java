package news.dateline.ingest.parse.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import news.dateline.ingest.parse.ParseOutcome.Vocabulary;
import news.dateline.ingest.parse.TestWires;
import news.dateline.ingest.parse.json.HardenedJson;
import news.dateline.ingest.parse.json.JsonObject;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where items keep to IPTC's schemas and where they do not.
class NinjsSchemaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'uri':'urn:a','headline':'x','version':'1','urgency':4,'type':'component','charcount':2.5}",
                "{'uri':'urn:a','headline':'x','representationtype':'complete','body_foo':'x','headline_foo':'y'}",
                "{'uri':'urn:a','headline':'x','altids':{'!':1},'associations':{'_p':{'uri':'urn:b'}}}",
                "{'uri':'urn:a','headline':'x','person':[{'name':'An','contactinfo':[{'value':'1'}]}]}",
                "{'uri':'urn:a','headline':'x','organisation':[{'symbols':[{'ticker':'DLT','symboltype':'x'}]}]}",
                "{'uri':'urn:a','headline':'x','rightsinfo':{'encodedrights':'x'},'trustindicator':[{'href':'x'}]}",
                "{'uri':'urn:a','headline':'x','renditions':{'a':{'href':'x','width':2,'poi':{'x':1,'y':2}}}}",
                "{'uri':'urn:a','headlines':[{'value':'x'}],'associations':[{'name':'b','uri':'urn:b'}],'urgency':9}",
                "{'uri':'urn:a','headlines':[{'value':'x'}],'renditions':[{'name':'a','scantype':'interlaced'}]}",
                "{'uri':'urn:a','headlines':[{'value':'x'}],'subjects':[{'relevance':100,'confidence':0}]}",
                "{'uri':'urn:a','headlines':[{'value':'x'}],'versionCreated':'any','advice':[{'role':'publish'}]}",
                "{'uri':'urn:a','headlines':[{'value':'x'}],'places':[{'geoJSON':{'type':'Point'}}],'edNote':'x'}",
                "{'uri':'urn:a','headline':'x','$schema':'any'}"
            })
    void findsNothingWrongWithWhatTheSchemasAllow(String json) {
        assertThat(TestWires.repairs(Ninjs.story(json)))
                .doesNotContain("VALUE_NOT_IN_STANDARD", "MEMBER_NOT_IN_STANDARD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'version':4|version: value 4",
                "'profile':['a']|profile: value [",
                "'headline':null|headline: value null",
                "'representationtype':'most'|representationtype: value most",
                "'urgency':'4'|urgency: value 4",
                "'person':'An'|person: value An",
                "'person':['An']|person[0]: value An",
                "'subject':[{'relevance':101}]|subject[0]/relevance: value 101",
                "'subject':[{'relevance':9.5}]|subject[0]/relevance: value 9.5",
                "'altids':'a'|altids: value a",
                "'contentcreated':{'start':'2026-05-04'}|contentcreated: value {",
                "'title':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','ednote':7|ednote: value 7"
            })
    void namesAValueOfAnotherType(String members, String detail) {
        WireStory story = Ninjs.story("{'uri':'urn:a','slugline':'canal'," + members + "}");

        assertThat(story.getRepairs())
                .filteredOn(repair -> "VALUE_NOT_IN_STANDARD".equals(repair.getName()))
                .singleElement()
                .extracting(Repair::getDetail)
                .asString()
                .startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'headline':'x','foo':1|unknown foo",
                "'headline':'x','body_':'a'|unknown body_",
                "'headline':'x','person':[{'nom':'An'}]|person[0]: unknown nom",
                "'headline':'x','person':[{'contactinfo':[{'type':'phone'}]}]|person[0]/contactinfo[0]: one wanted of",
                "'headline':'x','rightsinfo':{'linkedrights':'a','encodedrights':'b'}|rightsinfo: one wanted of",
                "'headline':'x','associations':{'p':{'headline':'y'}}|associations/p: missing uri",
                "'headline':'x','associations':{'!':{'uri':'y'}}|associations: not a name !",
                "'headline':'x','associations':{'':{'uri':'y'}}|associations: not a name ",
                "'headlines':[{'role':'main'}]|headlines[0]: missing value",
                "'headlines':[{'value':'x'}],'associations':[{'uri':'urn:b'}]|associations[0]: missing name",
                "'headlines':[{'value':'x'}],'renditions':[{'href':'y'}]|renditions[0]: missing name",
                "'headlines':[{'value':'x'}],'pubStatus':'usable','pubstatus':'usable'|unknown pubstatus"
            })
    void namesAMemberThatIsUnknownOrMissing(String members, String detail) {
        WireStory story = Ninjs.story("{'uri':'urn:a'," + members + "}");

        assertThat(story.getRepairs())
                .filteredOn(repair -> "MEMBER_NOT_IN_STANDARD".equals(repair.getName()))
                .singleElement()
                .extracting(Repair::getDetail)
                .asString()
                .startsWith(detail);
    }

    @Test
    void namesTwentyFaultsAtMost() {
        String people = "4,".repeat(100) + "4";

        assertThat(Ninjs.repairs("{'uri':'urn:a','headline':'x','person':[" + people + "],'event':[4],'foo':1}"))
                .hasSize(20);
    }

    @Test
    void countsTheFaultsOfNamedObjectsToo() {
        String renditions = String.join(
                ",", IntStream.range(0, 40).mapToObj(i -> "'r" + i + "':4").toList());

        assertThat(Ninjs.repairs("{'uri':'urn:a','headline':'x','renditions':{" + renditions + "}}"))
                .hasSize(20);
    }

    @Test
    void asksNoSchemaOfSuperdesk() {
        assertThat(Ninjs.repairs(Ninjs.superdesk("'version':4,'foo':1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'startDate':'2026-05-04T10:00:00Z'|true",
                "'endDate':'2026-05-04T10:00:00Z'|true",
                "'expectedStartDate':'2026'|true",
                "'expectedStartDate':'2026-05-04T10:00:00.5+02:00','expectedDuration':'PT2H'|true",
                "'expectedStartDate':'May 2026'|false",
                "'expectedStartDate':2026|false",
                "'startDate':'a','expectedStartDate':'2026'|false",
                "'expectedDuration':'PT2H'|false",
                "'endDate':'a','recurrence':{'recurrenceRules':[{'frequency':'daily','interval':2}]}|true",
                "'endDate':'a','recurrence':{'recurrenceRules':[{'frequency':'often'}]}|false"
            })
    void knowsWhenAnEventSaysItIs(String dates, boolean isRight) {
        String event = "{'uri':'urn:a','type':'event','eventDetails':{'dates':{" + dates + "}}}";

        assertThat(Ninjs.parse(event).getFirst() instanceof Vocabulary).isEqualTo(isRight);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'uri':'urn:a','edNote':'x'}|THREE",
                "{'uri':'urn:a','type':'planning'}|THREE",
                "{'uri':'urn:a','bodies':[]}|TWO",
                "{'uri':'urn:a','associations':[]}|TWO",
                "{'uri':'urn:a','altids':[]}|TWO",
                "{'uri':'urn:a','renditions':[]}|TWO",
                "{'uri':'urn:a','standard':{'name':'ninjs','version':'3.0'}}|THREE",
                "{'uri':'urn:a','standard':{'name':'TTNINJS','version':'2.1'}}|TWO",
                "{'uri':'urn:a','standard':{'name':'ninjs','version':'2.2'},'edNote':'x'}|THREE",
                "{'uri':'urn:a','$standard':{'name':'ninjs','version':'1.3'}}|ONE",
                "{'uri':'urn:a','$standard':{'name':'ninjs','version':'2.0'}}|TWO",
                "{'uri':'urn:a','$standard':{'name':'ninjs','version':'3.0'}}|THREE",
                "{'uri':'urn:a','$schema':'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'}|THREE",
                "{'uri':'urn:a','$schema':'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json'}|TWO",
                "{'uri':'urn:a','headline':'x'}|ONE",
                "{'guid':'a','headline':'x','type':'text','version':'1'}|SUPERDESK"
            })
    void tellsTheVersionsApartByWhatTheyCallTheirMembers(String json, Family family) {
        var root = ((HardenedJson.Reading.Read)
                        HardenedJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)))
                .root();

        assertThat(Family.of((JsonObject) root)).isEqualTo(family);
    }
}
