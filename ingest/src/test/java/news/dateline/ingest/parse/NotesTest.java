package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What parsers note.
class NotesTest {
    @Test
    void cutsLongDetails() {
        Notes notes = new Notes();

        notes.repair(Leniency.TIME_FORM, "x".repeat(1_000));

        assertThat(notes.repairs().getFirst().getDetail()).hasSize(301).endsWith("…");
    }

    @Test
    void namesAnInferredFieldOnce() {
        Notes notes = new Notes();

        notes.inferred("guid");
        notes.inferred("guid");

        assertThat(notes.inferred()).containsExactly("guid");
    }

    @Test
    void everyKindOfWhiteSpaceAloneIsEmpty() {
        assertThat(TestWires.rejected(new Parsers().parse(TestWires.input("\u0000 \t\r\n")))
                        .reason())
                .isEqualTo(Reason.EMPTY);
    }
}
