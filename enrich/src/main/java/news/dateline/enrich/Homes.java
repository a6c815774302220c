package news.dateline.enrich;

import java.util.Map;
import java.util.Optional;
import news.dateline.enrich.reference.table.Table;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.WireStory;

/// Where the readers of each wire live: a local wire that says Halifax means the one of its own region.
///
/// @param byWire ISO 3166-1 alpha-2 or 3166-2 codes, such as `CA-NS`, by the ids of wires
/// @param otherwise the code of every other wire
public record Homes(Map<String, String> byWire, Optional<String> otherwise) {
    private static final int COUNTRY = 2;

    /// Copies the codes and checks them.
    ///
    /// @throws IllegalArgumentException when one of them is no country's and no division's
    public Homes {
        byWire = Map.copyOf(byWire);
        byWire.values().forEach(Homes::check);
        otherwise.ifPresent(Homes::check);
    }

    /// No wire is at home anywhere in particular.
    public static Homes none() {
        return new Homes(Map.of(), Optional.empty());
    }

    /// The code, if it is a country's or one of a division that comes with Dateline.
    ///
    /// @throws IllegalArgumentException when it is neither
    public static String check(String code) {
        String table = code.length() > COUNTRY ? "divisions.tsv" : "countries.tsv";
        if (Table.read(table).stream().noneMatch(row -> row.cell(0).equals(code))) {
            throw new IllegalArgumentException(
                    "must be the ISO 3166 code of a country or a first-level division, such as CA or CA-NS");
        }
        return code;
    }

    /// What is read of a story, with its wire's home.
    public StoryText read(WireStory story) {
        String own = byWire.get(story.getWire());
        return StoryText.of(story, own == null ? otherwise : Optional.of(own));
    }

    /// A text of no known wire, with the home of every other.
    public StoryText read(StoryText text) {
        return new StoryText(text.fields(), text.date(), otherwise);
    }
}
