package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.reference.PlaceKind;
import news.dateline.schemas.model.NameKind;

/// What is asked of all that one name can mean. Plain loops: a story asks some hundred times.
public final class Senses {
    private Senses() {}

    /// Whether the name is an adjective, whatever it means.
    static boolean areAdjectives(List<KnownName> senses) {
        for (int i = 0; i < senses.size(); i++) {
            if (senses.get(i).kind() != NameKind.ADJECTIVE) {
                return false;
            }
        }
        return true;
    }

    /// Whether it means nothing but towns and divisions.
    static boolean areTownsOrDivisions(List<KnownName> senses) {
        for (int i = 0; i < senses.size(); i++) {
            boolean local = senses.get(i).known() instanceof Place place
                    && (place.isTown() || place.kind() == PlaceKind.DIVISION);
            if (!local) {
                return false;
            }
        }
        return true;
    }

    /// Whether it means nothing but towns.
    public static boolean areTowns(List<KnownName> senses) {
        for (int i = 0; i < senses.size(); i++) {
            if (!(senses.get(i).known() instanceof Place place && place.isTown())) {
                return false;
            }
        }
        return true;
    }

    /// Whether it means a capital, among others.
    static boolean haveCapital(List<KnownName> senses) {
        for (int i = 0; i < senses.size(); i++) {
            if (senses.get(i).known() instanceof Place place && place.isCapital()) {
                return true;
            }
        }
        return false;
    }

    /// Whether it means a country, among others.
    static boolean haveCountry(List<KnownName> senses) {
        for (int i = 0; i < senses.size(); i++) {
            if (senses.get(i).known() instanceof Place place && place.kind() == PlaceKind.COUNTRY) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of them is of this kind.
    static boolean have(List<KnownName> senses, NameKind kind) {
        for (int i = 0; i < senses.size(); i++) {
            if (senses.get(i).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /// Those that are places.
    static List<KnownName> places(List<KnownName> senses) {
        return of(NameType.PLACE, senses);
    }

    /// Those of one type; the list itself when all are.
    static List<KnownName> of(NameType type, List<KnownName> senses) {
        int count = 0;
        for (int i = 0; i < senses.size(); i++) {
            count += NameType.of(senses.get(i).known()) == type ? 1 : 0;
        }
        if (count == senses.size()) {
            return senses;
        }
        List<KnownName> its = new ArrayList<>(count);
        for (KnownName sense : senses) {
            if (NameType.of(sense.known()) == type) {
                its.add(sense);
            }
        }
        return its;
    }
}
