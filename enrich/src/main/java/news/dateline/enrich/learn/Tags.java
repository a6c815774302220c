package news.dateline.enrich.learn;

import news.dateline.enrich.mention.NameType;

/// What one token is within a name: begin, inside, last, or the unit that is a name by itself, each of every type; or
/// outside of all names (Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition").
final class Tags {
    static final int NONE = -1;
    static final int OUTSIDE = 0;
    static final int BEGIN = 0;
    static final int INSIDE = 1;
    static final int LAST = 2;
    static final int UNIT = 3;
    private static final int PARTS = 4;
    private static final NameType[] TYPES = NameType.values();
    /// How many tags there are.
    static final int COUNT = 1 + TYPES.length * PARTS;

    private Tags() {}

    /// A type as a number, 0 to 3. The model's files depend on the order.
    @SuppressWarnings("EnumOrdinal")
    static int number(NameType type) {
        return type.ordinal();
    }

    static int of(NameType type, int part) {
        return 1 + number(type) * PARTS + part;
    }

    static int part(int tag) {
        return (tag - 1) % PARTS;
    }

    static NameType type(int tag) {
        return TYPES[(tag - 1) / PARTS];
    }

    /// Whether a name goes on behind the tag.
    static boolean isOpen(int tag) {
        return tag != OUTSIDE && part(tag) <= INSIDE;
    }

    /// Whether a tag may follow another.
    ///
    /// @param bond what is sure of the token
    static boolean follows(int before, int tag, Bond bond) {
        boolean open = isOpen(tag);
        if (bond.isLast() ? open : bond.goesOn() && tag != OUTSIDE && !open) {
            return false;
        }
        boolean inner = tag != OUTSIDE && (part(tag) == INSIDE || part(tag) == LAST);
        if (isOpen(before)) {
            return inner && type(before) == type(tag);
        }
        return !inner && !(bond.goesOnFrom() && tag != OUTSIDE);
    }

    /// The part of a name that a token is.
    static int part(int at, int from, int to) {
        if (at == from) {
            return to == from + 1 ? UNIT : BEGIN;
        }
        return at == to - 1 ? LAST : INSIDE;
    }
}
