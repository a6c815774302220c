package news.dateline.enrich.learn;

import java.util.Arrays;
import java.util.List;
import news.dateline.enrich.mention.NameType;
import news.dateline.enrich.mention.Passage;
import news.dateline.enrich.mention.Spot;
import news.dateline.enrich.reference.KnownName;
import news.dateline.enrich.reference.NameAutomaton.Match;
import news.dateline.enrich.reference.Organisation;
import news.dateline.enrich.reference.Person;
import news.dateline.enrich.reference.Place;
import news.dateline.enrich.text.Token;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.NameKind;

/// What each token of a text looks like, one number for each side of it, worked out once.
final class Traits {
    private static final int PAD = 3;
    private static final int INNER = 10;
    // Between capitalised words of one name stand at most so many others: "Bank of the West".
    private static final int GAP = 3;

    final int[] word;
    final int[] shape;
    final int[] known;
    final int[] rule;
    final int[] ruleType;
    final int[] runFrom;
    final int[] runTo;
    final boolean[] candidate;
    /// Whether a token and the next are in one known name.
    final boolean[] binds;
    private final Passage in;

    /// @param spots what the rules find in this text
    Traits(Passage in, List<Spot> spots) {
        this.in = in;
        int size = in.length() + 2 * PAD;
        word = new int[size];
        shape = new int[size];
        known = new int[size];
        rule = new int[size];
        ruleType = new int[size];
        runFrom = new int[size];
        runTo = new int[size];
        candidate = new boolean[in.length()];
        binds = new boolean[in.length()];
        Arrays.fill(ruleType, -1);
        looks();
        spots.forEach(this::ruled);
        gazetteer();
        runs();
        candidates();
    }

    /// Where the token at an index stands in the arrays: there are places before and behind the text.
    static int at(int token) {
        return token + PAD;
    }

    int classes(int token) {
        return token < 0 || token >= in.length() ? 0 : in.classes(token);
    }

    private void looks() {
        for (int i = 0; i < in.length(); i++) {
            Token token = in.token(i);
            word[at(i)] = Hash.of(token);
            shape[at(i)] = Shape.of(token);
        }
    }

    private void ruled(Spot spot) {
        if (spot.use() == MentionUse.WITHIN_NAME) {
            return;
        }
        NameType type = spot.use() == MentionUse.ADJECTIVE ? NameType.MISC : spot.type();
        if (spot.type() == NameType.PLACE && !spot.senses().isEmpty()) {
            Arrays.fill(binds, spot.from(), spot.to() - 1, true);
        }
        int flags = (spot.senses().isEmpty() ? 0 : 2) + (spot.use() == MentionUse.SHORT ? 1 : 0);
        for (int i = spot.from(); i < spot.to(); i++) {
            if (rule[at(i)] == 0) {
                rule[at(i)] = 1 + Tags.of(type, Tags.part(i, spot.from(), spot.to())) * 4 + flags;
                ruleType[at(i)] = Tags.number(type);
            }
        }
    }

    private void gazetteer() {
        for (int i = 0; i < in.length(); i++) {
            if (in.token(i).isCapitalised()) {
                Match<KnownName> match = in.knownAt(i);
                if (match != null) {
                    known(i, match);
                }
            }
        }
    }

    private void known(int from, Match<KnownName> match) {
        int bits = 0;
        for (KnownName name : match.senses()) {
            bits |= bit(name);
        }
        known[at(from)] |= bits | (match.to() > from + 1 ? 1 << (INNER - 1) : 0);
        for (int i = from + 1; i < match.to(); i++) {
            known[at(i)] |= bits << INNER;
        }
    }

    private static int bit(KnownName name) {
        if (name.kind() == NameKind.ADJECTIVE) {
            return 1;
        }
        return switch (name.known()) {
            case Person person -> 1 << 1;
            case Organisation organisation -> 1 << 2;
            case Place place ->
                switch (place.kind()) {
                    case COUNTRY -> 1 << 3;
                    case DIVISION, REGION -> 1 << 4;
                    case CAPITAL -> 1 << 5;
                    case CITY -> place.prior() >= 5 ? 1 << 6 : 1 << 7;
                };
        };
    }

    // A run: capitalised words with nothing between them but initials' points and hyphens.
    private void runs() {
        int from = 0;
        while (from < in.length()) {
            int to = from + 1;
            if (in.token(from).isCapitalised()) {
                while (to < in.length() && (in.token(to).isCapitalised() || joins(to))) {
                    to++;
                }
            }
            for (int i = from; i < to; i++) {
                runFrom[at(i)] = from;
                runTo[at(i)] = to;
            }
            from = to;
        }
    }

    private boolean joins(int token) {
        boolean sign = in.token(token).is("-")
                || in.token(token).is(".")
                || in.token(token).is("&");
        return sign
                && token + 1 < in.length()
                && in.token(token + 1).isCapitalised()
                && (in.token(token - 1).length() == 1 || !in.token(token).is("."));
    }

    // A word can be in a name if it has a capital, stands right behind one that has, or stands between two.
    private void candidates() {
        int last = -GAP - 2;
        for (int i = 0; i < in.length(); i++) {
            boolean sure = in.token(i).isCapitalised() || rule[at(i)] != 0 || Shape.hasInnerCapital(in.token(i));
            if (sure) {
                if (i - last <= GAP + 1) {
                    Arrays.fill(candidate, last, i, true);
                }
                candidate[i] = true;
                last = i;
            } else if (parts(i)) {
                last = -GAP - 2;
            } else if (last == i - 1) {
                candidate[i] = true;
            }
        }
    }

    // Signs that stand between names rather than within one: the end of a sentence, a dash with spaces, a semicolon.
    private boolean parts(int i) {
        return in.token(i).length() == 1
                && switch (in.token(i).sign(0)) {
                    case ';', ':', '!', '?', '(', ')', '[', ']', '<', '>', '*', '=', '$', '|' -> true;
                    case '-' -> i > 0 && in.token(i).begin() > in.token(i - 1).end();
                    case '.' ->
                        i > 0
                                && in.token(i - 1).length() > GAP
                                && !in.token(i - 1).isCapitalised();
                    default -> false;
                };
    }
}
