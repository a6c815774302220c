package news.dateline.ingest.parse.newsml1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Characters;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Markup;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.ConceptRef;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.Unparsed;
import org.jspecify.annotations.Nullable;

/// How the document was sent: of all its items, and of none of them in particular. NewsML 1.2 §5.4.
///
/// @param transmission what is understood; empty for an item without a document around it
/// @param services the services that the items belong to
/// @param repairs leniency while reading it
/// @param unparsed the rest, and what else stands beside the items
record Envelope(
        Optional<Transmission> transmission, List<ConceptRef> services, List<Repair> repairs, List<Unparsed> unparsed) {
    private static final int LOWEST_PRIORITY = 9;

    /// What is known of the envelope while the document is read.
    static final class Builder {
        private final WireInput input;
        private final Notes notes = new Notes();
        private final Leftovers rest = Leftovers.aroundItems();
        private List<ConceptRef> services = List.of();
        private @Nullable Transmission transmission;

        Builder(WireInput input) {
            this.input = input;
        }

        void other(Element element) {
            rest.add(NewsMl1Parser.DOCUMENT + "/" + element.name(), Markup.of(element));
        }

        void read(Element envelope) {
            transmission = new Transmission(
                    sent(envelope),
                    party(envelope, "SentFrom").stream().findFirst().orElse(null),
                    transmitId(envelope),
                    priority(envelope),
                    null,
                    names(envelope, "NewsProduct"),
                    party(envelope, "SentTo"),
                    repeats(envelope));
            services = Concepts.literals(names(envelope, "NewsService"));
            XmlRest.collect(envelope, NewsMl1Parser.DOCUMENT + "/" + envelope.name(), rest);
        }

        /// How many characters of it are understood.
        int characters() {
            return Characters.in(transmission) + Characters.in(services) + Characters.in(notes.repairs());
        }

        Envelope build() {
            return new Envelope(Optional.ofNullable(transmission), services, repairs(), rest.pieces());
        }

        // There may be more of it behind the next item.
        private List<Repair> repairs() {
            List<Repair> repairs = new ArrayList<>(notes.repairs());
            if (rest.dropped() > 0) {
                repairs.add(new Repair(Leniency.UNPARSED_CUT.name(), NewsMl1Parser.DOCUMENT));
            }
            return repairs;
        }

        private @Nullable Instant sent(Element envelope) {
            Element element = Children.first(envelope, "DateAndTime");
            return element == null ? null : ItemTimes.read(Item.times(input, notes), element, "transmission.sent");
        }

        private static @Nullable String transmitId(Element envelope) {
            Element element = Children.first(envelope, "TransmissionId");
            return element == null ? null : Words.line(element);
        }

        // NewsML 1.2 §5.4.1: Repeat says that the same has been sent before.
        private static List<ConceptRef> repeats(Element envelope) {
            Element element = Children.first(envelope, "TransmissionId");
            String repeat = element == null ? null : element.attribute("Repeat");
            if (repeat == null || "0".equals(repeat) || "no".equalsIgnoreCase(repeat)) {
                return List.of();
            }
            return List.of(Concepts.signal("repeat", repeat));
        }

        private @Nullable Integer priority(Element envelope) {
            Element element = Children.first(envelope, "Priority");
            return element == null ? null : Words.number(Item.formalName(element, notes), 1, LOWEST_PRIORITY);
        }

        private List<String> party(Element envelope, String name) {
            Element group = Children.first(envelope, name);
            return group == null ? List.of() : names(group, "Party");
        }

        private List<String> names(Element parent, String name) {
            List<String> names = new ArrayList<>(4);
            for (Element element : Children.all(parent, name)) {
                String formalName = Item.formalName(element, notes);
                if (formalName != null) {
                    names.add(formalName);
                }
            }
            return names;
        }
    }
}
