package news.dateline.ingest.parse.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import news.dateline.ingest.parse.ParseOutcome.Rejected;

/// The only place where JSON readers of wire files are made: everything is bounded, a member stands once in its object,
/// nothing stands behind the document.
public final class HardenedJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimit.MAX_JSON_DEPTH.most())
                    .maxNameLength(JsonLimit.MAX_JSON_NAME_LENGTH.most())
                    .maxNumberLength(JsonLimit.MAX_JSON_NUMBER_LENGTH.most())
                    .maxStringLength(JsonLimit.MAX_JSON_TEXT_LENGTH.most())
                    .maxTokenCount(JsonLimit.MAX_JSON_TOKENS.most())
                    .build())
            // Names come from wires: a table of all that were ever seen would be theirs to fill.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private HardenedJson() {}

    /// What a document says, or what is wrong with it.
    public sealed interface Reading {
        /// A whole document.
        record Read(JsonValue root) implements Reading {}

        /// Not JSON, or JSON that is refused.
        record Broken(Rejected rejected) implements Reading {}
    }

    /// Reads a document: UTF-8, UTF-16 or UTF-32, with a byte order mark or without.
    public static Reading read(byte[] document) {
        JsonValue clean = CleanJson.read(document);
        return clean == null ? readAny(document) : new Reading.Read(clean);
    }

    /// The same of a document of any kind, however it is written.
    static Reading readAny(byte[] document) {
        try (JsonParser parser = open(document)) {
            return new Reading.Read(new JsonReader(parser).document());
        } catch (JsonRefusedException e) {
            return new Reading.Broken(e.rejected());
        } catch (StreamConstraintsException e) {
            return new Reading.Broken(JsonFault.overLimit(e));
        } catch (JsonProcessingException e) {
            return new Reading.Broken(JsonFault.rejected(e));
        } catch (IOException e) {
            // The bytes are in memory: only characters can be at fault.
            return new Reading.Broken(JsonFault.badEncoding(e));
        }
    }

    /// A bare reader with all limits set, before the first token.
    public static JsonParser open(byte[] document) throws IOException {
        return FACTORY.createParser(document);
    }
}
