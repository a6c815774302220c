package news.dateline.enrich.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.enrich.reference.KnownName;
import news.dateline.schemas.model.MentionUse;
import news.dateline.schemas.model.NameKind;

/// Joins a tagger's names with the rules': the tagger says where names are and of what type, the rules what each could
/// mean.
final class Joining {
    private final List<Passage> texts;
    private final List<List<Spot>> byRules;

    Joining(ReadStory story) {
        this.texts = story.texts();
        this.byRules = story.byText();
    }

    List<Spot> of(List<NameSpan> spans) {
        List<Spot> all = new ArrayList<>();
        int at = 0;
        for (int text = 0; text < texts.size(); text++) {
            int end = at;
            while (end < spans.size() && spans.get(end).text() == text) {
                end++;
            }
            all.addAll(new OfText(texts.get(text), byRules.get(text)).join(spans.subList(at, end)));
            at = end;
        }
        return new Memory(all).shorten(all);
    }

    /// One text's names.
    private record OfText(Passage in, List<Spot> rules) {
        List<Spot> join(List<NameSpan> spans) {
            List<Spot> joined = new ArrayList<>(spans.size());
            int next = 0;
            for (NameSpan span : spans) {
                while (next < rules.size() && rules.get(next).to() <= span.from()) {
                    alone(rules.get(next), joined);
                    next++;
                }
                int first = next;
                while (next < rules.size() && rules.get(next).from() < span.to()) {
                    next++;
                }
                join(span, rules.subList(first, next), joined);
            }
            rules.subList(next, rules.size()).forEach(spot -> alone(spot, joined));
            return joined;
        }

        // A place that the tagger passes over is a place all the same: only for the other types it knows better.
        private static void alone(Spot spot, List<Spot> joined) {
            if (spot.type() == NameType.PLACE && !spot.senses().isEmpty()) {
                joined.add(spot);
            }
        }

        private void join(NameSpan span, List<Spot> met, List<Spot> joined) {
            Optional<Spot> same = met.stream()
                    .filter(spot -> span.isAt(spot.from(), spot.to()))
                    .findFirst();
            joined.add(same.map(spot -> typed(spot, span.type())).orElseGet(() -> found(span)));
            for (Spot spot : met) {
                if (span.holds(spot) && !span.isAt(spot.from(), spot.to()) && spot.type() == NameType.PLACE) {
                    inner(span, spot).ifPresent(joined::add);
                }
            }
        }

        private static Optional<Spot> inner(NameSpan span, Spot spot) {
            return switch (span.type()) {
                case ORGANISATION, MISC ->
                    Optional.of(spot.use() == MentionUse.ADJECTIVE ? spot : spot.as(MentionUse.WITHIN_NAME));
                case PLACE ->
                    Optional.of(spot)
                            .filter(town -> isKnown(town) && town.to() == span.to())
                            .map(broad -> broad.as(MentionUse.WITHIN_NAME));
                case PERSON -> Optional.empty();
            };
        }

        private static boolean isKnown(Spot spot) {
            return !spot.senses().isEmpty();
        }

        // A body that is called like a place stands where the place would: "Anderson County said".
        private Spot typed(Spot spot, NameType type) {
            boolean nationality = type == NameType.MISC && spot.use() == MentionUse.ADJECTIVE;
            boolean seat = type == NameType.ORGANISATION
                    && spot.type() == NameType.PLACE
                    && spot.use() != MentionUse.ADJECTIVE;
            return spot.type() == type || nationality || seat
                    ? spot
                    : spot.as(type, senses(spot.from(), spot.to(), type))
                            .as(MentionUse.NAME)
                            .asGuessed();
        }

        private Spot found(NameSpan span) {
            int from = span.from();
            int to = span.to();
            List<KnownName> all = in.exactly(from, to);
            boolean adjective = !all.isEmpty() && all.stream().allMatch(name -> name.kind() == NameKind.ADJECTIVE);
            if (span.type() == NameType.MISC && adjective) {
                return Spot.of(in.text(), from, to, NameType.PLACE, all).as(MentionUse.ADJECTIVE);
            }
            Spot spot = Spot.of(in.text(), from, to, span.type(), senses(from, to, span.type()));
            boolean filed = span.type() == NameType.PLACE && from < in.filed();
            return filed ? spot.as(MentionUse.FILED_FROM) : spot.asGuessed();
        }

        private List<KnownName> senses(int from, int to, NameType type) {
            return in.exactly(from, to).stream()
                    .filter(name -> NameType.of(name.known()) == type && isMeant(name.kind(), from, to))
                    .toList();
        }

        private boolean isMeant(NameKind kind, int from, int to) {
            return switch (kind) {
                case PREFERRED, VARIANT -> true;
                case ADJECTIVE -> false;
                case ACRONYM -> in.isAcronym(from, to);
                case ABBREVIATION -> in.is(from - 1, ",");
                case BEFORE_COMMA -> in.is(to, ",");
            };
        }
    }
}
