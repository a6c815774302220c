package news.dateline.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.dateline.schemas.model.Channel;
import news.dateline.schemas.model.EntityType;
import news.dateline.schemas.model.FoundEntity;
import news.dateline.schemas.model.PubStatus;
import news.dateline.schemas.model.RawWire;
import news.dateline.schemas.model.WireStory;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.junit.jupiter.api.Test;

class AvroJsonTest {
    @Test
    void aStoryIsPlainJsonUnderTheNamesOfItsFields() {
        ObjectNode json = AvroJson.of(WireStory.newBuilder()
                .setId("ap-1")
                .setTraceId("t")
                .setWire("w")
                .setProvider("ap")
                .setFormat("newsml-g2")
                .setReceivedAt(Instant.parse("2026-11-23T10:15:30.120Z"))
                .setGuid("g")
                .setContentHash("h")
                .setPubStatus(PubStatus.CANCELED)
                .setKeywords(List.of("Zürich"))
                .build());

        assertThat(json.get("receivedAt").textValue()).isEqualTo("2026-11-23T10:15:30.120Z");
        assertThat(json.get("pubStatus").textValue()).isEqualTo("canceled");
        assertThat(json.get("embargo").isNull()).isTrue();
        assertThat(json.get("version").longValue()).isEqualTo(1);
        assertThat(json.get("keywords")).hasToString("[\"Zürich\"]");
        assertThat(json.get("body")).hasToString("{\"html\":\"\",\"paragraphs\":[]}");
        assertThat(json.size()).isEqualTo(WireStory.getClassSchema().getFields().size());
    }

    @Test
    void otherEnumsStayAsTheyAre() {
        FoundEntity entity = FoundEntity.newBuilder()
                .setId("country:CH")
                .setType(EntityType.PLACE)
                .setName("Switzerland")
                .setSalience(0.25)
                .setContested(true)
                .build();

        assertThat(AvroJson.of(entity))
                .hasToString("{\"id\":\"country:CH\",\"type\":\"PLACE\",\"kind\":\"\",\"name\":\"Switzerland\","
                        + "\"salience\":0.25,\"mentions\":[],\"iso2\":null,\"division\":null,\"contested\":true,"
                        + "\"latitude\":null,\"longitude\":null,\"regions\":[],\"role\":null}");
    }

    @Test
    void bytesAreBase64AndStayReadable() {
        ByteBuffer content = ByteBuffer.wrap(new byte[] {9, 0, -1, 9}, 1, 2);
        RawWire raw = RawWire.newBuilder()
                .setTraceId("t")
                .setWire("w")
                .setReceivedAt(Instant.EPOCH)
                .setSha256("s")
                .setContent(content)
                .build();

        assertThat(AvroJson.of(raw).get("content").textValue()).isEqualTo("AP8=");
        assertThat(AvroJson.of(raw).get("content").textValue()).isEqualTo("AP8=");
    }

    @Test
    void textThatLooksLikeMarkupComesBackAsItWas() throws JsonProcessingException {
        String query = "headline:\"a\\b\" \u2028 </script> \0";
        Channel channel = Channel.newBuilder().setId("c").setQuery(query).build();

        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.readTree(mapper.writeValueAsString(AvroJson.of(channel)))
                        .get("query")
                        .textValue())
                .isEqualTo(query);
    }

    @Test
    void recordsWithoutAClassReadTheSame() {
        Schema schema = SchemaBuilder.record("R")
                .fields()
                .name("map")
                .type()
                .map()
                .values()
                .intType()
                .noDefault()
                .requiredFloat("share")
                .endRecord();
        GenericData.Record record = new GenericData.Record(schema);
        record.put("map", Map.of("a", 1));
        record.put("share", 0.5f);

        assertThat(AvroJson.of(record)).hasToString("{\"map\":{\"a\":1},\"share\":0.5}");
    }
}
