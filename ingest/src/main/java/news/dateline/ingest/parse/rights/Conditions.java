package news.dateline.ingest.parse.rights;

import java.util.List;
import java.util.Optional;
import news.dateline.schemas.model.RightsCondition;
import news.dateline.schemas.model.RightsConditionKind;

/// Conditions of rules, as publish asks them.
public final class Conditions {
    private static final int MOST_WORDS = 200;

    private Conditions() {}

    /// Where it is read; not understood as a whole when one of the countries is none.
    ///
    /// @param written as the wire names them
    /// @param except whether it holds for all but these
    /// @param words the same for a person, when it cannot be understood
    public static RightsCondition countries(List<String> written, boolean except, String words) {
        List<Optional<String>> codes = written.stream().map(CountryCode::of).toList();
        if (codes.stream().anyMatch(Optional::isEmpty)) {
            return strange(words);
        }
        List<String> known = codes.stream().flatMap(Optional::stream).distinct().toList();
        return new RightsCondition(RightsConditionKind.COUNTRY, known, except);
    }

    /// Who has it.
    ///
    /// @param names as the wire names them
    /// @param except whether it holds for all but these
    public static RightsCondition parties(List<String> names, boolean except) {
        return new RightsCondition(RightsConditionKind.PARTY, names, except);
    }

    /// Something that nobody here knows how to ask.
    ///
    /// @param what it says, for a person
    public static RightsCondition strange(String what) {
        String words = what.strip();
        String cut = words.length() <= MOST_WORDS ? words : words.substring(0, MOST_WORDS) + "…";
        return new RightsCondition(RightsConditionKind.NOT_UNDERSTOOD, List.of(cut), false);
    }
}
