package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.enrich.text.Token;
import news.dateline.schemas.model.MentionUse;
import org.jspecify.annotations.Nullable;

/// What a story calls whom: a surname or an acronym stands for the fuller name that the story has elsewhere (Mikheev
/// 1999, "A knowledge-free method for capitalized word disambiguation").
final class Memory {
    private static final int LEAST_INITIALS = 2;

    private final Map<String, Spot> people = new HashMap<>();
    private final Map<String, Spot> bodies = new HashMap<>();
    // A bit for each short form by its hash: most words are none, and no key is made of them.
    private long hashes;

    /// Remembers every full name.
    Memory(List<Spot> spots) {
        for (Spot spot : spots) {
            if (words(spot) > 1) {
                switch (spot.type()) {
                    case PERSON -> people.putIfAbsent(noted(spot.last().key()), spot);
                    case ORGANISATION -> remember(spot);
                    case PLACE, MISC -> {}
                }
            }
        }
    }

    /// The names with short forms led back to full ones, and doubtful words that turn out to be such.
    List<Spot> complete(List<Spot> spots, List<Doubt> doubtful) {
        List<Spot> complete = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            complete.add(words(spot) == 1 ? known(spot) : spot);
        }
        for (Doubt doubt : doubtful) {
            Spot full = full(doubt.token());
            if (full != null) {
                complete.add(widened(doubt.spot(), full).shortFor(full));
            }
        }
        return complete;
    }

    /// The names with short forms led back to full ones of the same type.
    List<Spot> shorten(List<Spot> spots) {
        List<Spot> shortened = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            Spot full = words(spot) == 1 && spot.use() == MentionUse.NAME ? full(spot.last()) : null;
            shortened.add(full == null || full.type() != spot.type() ? spot : spot.shortFor(full));
        }
        return shortened;
    }

    private Spot known(Spot spot) {
        Spot full = full(spot.last());
        return full == null || isCountry(spot) ? spot : widened(spot, full).shortFor(full);
    }

    // "Von der Leyen", "Al-Burhan": what stands in small letters before the surname in the full name belongs to it.
    private static Spot widened(Spot spot, Spot full) {
        if (full.type() != NameType.PERSON) {
            return spot;
        }
        int from = spot.from();
        int at = full.to() - 2;
        while (from > 0
                && at > full.from()
                && isSame(spot.in().tokens().get(from - 1), full.in().tokens().get(at))) {
            from--;
            at--;
        }
        return from == spot.from() ? spot : Spot.of(spot.in(), from, spot.to(), spot.type(), spot.senses());
    }

    private static boolean isSame(Token token, Token small) {
        return !small.isCapitalised() && token.key().equals(small.key());
    }

    private @Nullable Spot full(Token last) {
        if ((hashes & (1L << last.keyHash())) == 0) {
            return null;
        }
        Spot person = people.get(last.key());
        return person != null ? person : bodies.get(last.key());
    }

    private static boolean isCountry(Spot spot) {
        return Senses.haveCountry(spot.senses());
    }

    private void remember(Spot body) {
        StringBuilder initials = new StringBuilder();
        for (int i = body.from(); i < body.to(); i++) {
            Token token = body.in().tokens().get(i);
            if (token.isCapitalised()) {
                initials.appendCodePoint(token.key().codePointAt(0));
            }
        }
        if (initials.length() >= LEAST_INITIALS) {
            bodies.putIfAbsent(noted(initials.toString()), body);
        }
        // "British Airways (BA)" says its own short form.
        boolean says = body.in().is(body.to(), "(") && body.in().is(body.to() + 2, ")");
        if (says) {
            bodies.put(noted(body.in().tokens().get(body.to() + 1).key()), body);
        }
    }

    private String noted(String key) {
        hashes |= 1L << key.hashCode();
        return key;
    }

    private static int words(Spot spot) {
        int words = 0;
        for (int i = spot.from(); i < spot.to(); i++) {
            words += spot.in().tokens().get(i).isWord() ? 1 : 0;
        }
        return words;
    }
}
