package news.dateline.ingest.parse.newsmlg2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Characters;
import news.dateline.ingest.parse.Leftovers;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.Notes;
import news.dateline.ingest.parse.WireInput;
import news.dateline.ingest.parse.time.Times;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.ingest.parse.xml.XmlRest;
import news.dateline.schemas.model.Repair;
import news.dateline.schemas.model.Transmission;
import news.dateline.schemas.model.Unparsed;
import org.jspecify.annotations.Nullable;

/// How the message was sent: of all its items, and of none of them in particular. NewsML-G2 Guidelines, "News
/// Messages".
///
/// @param transmission what is understood
/// @param repairs leniency while reading it
/// @param unparsed the rest
record Header(Optional<Transmission> transmission, List<Repair> repairs, List<Unparsed> unparsed) {
    private static final int LOWEST_PRIORITY = 9;
    private static final String PATH = "newsMessage/header";

    /// The header of an item that came without a message around it.
    static Header none() {
        return new Header(Optional.empty(), List.of(), List.of());
    }

    static Header of(Element header, WireInput input) {
        Notes notes = new Notes();
        Catalog catalog = Catalog.of(header);
        Concepts concepts = new Concepts(catalog);
        Times times = new Times(input.wire().zone(), notes);
        Element sent = Item.first(header, "sent");
        Transmission transmission = Transmission.newBuilder()
                .setSent(sent == null ? null : new ItemTimes(times).read(sent, "transmission.sent"))
                .setSender(text(header, "sender"))
                .setTransmitId(text(header, "transmitId"))
                .setPriority(priority(header))
                .setOrigin(text(header, "origin"))
                .setChannels(ids(header, "channel", concepts))
                .setDestinations(ids(header, "destination", concepts))
                .setSignals(concepts.all(Item.all(header, "signal")))
                .build();
        Leftovers rest = Leftovers.aroundItems();
        XmlRest.collect(header, PATH, rest);
        if (rest.dropped() > 0) {
            notes.repair(Leniency.UNPARSED_CUT, PATH);
        }
        return new Header(Optional.of(transmission), notes.repairs(), rest.pieces());
    }

    /// How many characters of it are understood.
    int characters() {
        return Characters.in(transmission.orElse(null)) + Characters.in(repairs);
    }

    private static @Nullable String text(Element header, String name) {
        Element element = Item.first(header, name);
        return element == null ? null : Words.line(element);
    }

    private static @Nullable Integer priority(Element header) {
        Element element = Item.first(header, "priority");
        Integer priority = element == null ? null : Words.number(element.peekText(), 1, LOWEST_PRIORITY);
        if (element != null && priority != null) {
            element.markTextRead();
        }
        return priority;
    }

    private static List<String> ids(Element header, String name, Concepts concepts) {
        List<String> ids = new ArrayList<>(0);
        for (Element element : Item.all(header, name)) {
            String id = concepts.idOf(element);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
