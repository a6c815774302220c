package news.dateline.enrich.reference.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.dateline.enrich.reference.Coordinates;
import news.dateline.enrich.reference.Slug;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void saysWhichTableIsMissing() {
        assertThatThrownBy(() -> Table.read("rivers.tsv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rivers.tsv");
    }

    @Test
    void readsAnEmptyCellAsNothing() {
        Table.Row row = new Table.Row(List.of("CH", "", "46.80", "9.84"));

        assertThat(row.alternatives(1)).isEmpty();
        assertThat(row.cell(9)).isEmpty();
        assertThat(row.coordinates(1)).isEmpty();
        assertThat(row.coordinates(2)).contains(new Coordinates(46.80, 9.84));
    }

    @Test
    void refusesAPointThatIsNotOnEarth() {
        assertThatThrownBy(() -> new Coordinates(91, 0)).hasMessageContaining("91.0");
        assertThatThrownBy(() -> new Coordinates(0, -181)).hasMessageContaining("-181.0");
    }

    @Test
    void tellsHowFarTwoCitiesAreApart() {
        Coordinates zurich = new Coordinates(47.38, 8.54);
        Coordinates geneva = new Coordinates(46.20, 6.14);

        assertThat(zurich.kilometresTo(geneva)).isBetween(210.0, 240.0);
    }

    @Test
    void makesIdsOfNames() {
        assertThat(Slug.of("São Paulo")).isEqualTo("sao-paulo");
        assertThat(Slug.of("Washington (D.C.)")).isEqualTo("washington-d-c");
    }
}
