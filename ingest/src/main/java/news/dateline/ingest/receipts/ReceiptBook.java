package news.dateline.ingest.receipts;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import news.dateline.schemas.model.PushReceipt;
import org.jspecify.annotations.Nullable;

/// The answers that are remembered, by wire and key. Bounded: the eldest go first, after their time or for want of
/// room. Whoever comes again after that is taken for new, which the fold makes harmless.
public final class ReceiptBook {
    private final Clock clock;
    private final Room room;
    private final Map<Key, PushReceipt> receipts = new LinkedHashMap<>();
    private final Set<Key> underWay = new HashSet<>();
    private final LongAdder dropped = new LongAdder();
    private long characters;

    /// How much is remembered.
    ///
    /// @param time for how long
    /// @param receipts how many
    /// @param characters how long their bodies are together
    public record Room(Duration time, int receipts, long characters) {}

    private record Key(String wire, String key) {}

    /// @param clock tells which are too old
    /// @param room how much is remembered
    public ReceiptBook(Clock clock, Room room) {
        this.clock = clock;
        this.room = room;
    }

    /// The answer under a key; empty when there is none, or no more.
    public synchronized Optional<PushReceipt> find(String wire, String key) {
        PushReceipt receipt = receipts.get(new Key(wire, key));
        return receipt == null || isOld(receipt) ? Optional.empty() : Optional.of(receipt);
    }

    /// Remembers an answer; the newest of a key counts.
    public synchronized void remember(PushReceipt receipt) {
        Key key = new Key(receipt.getWire(), receipt.getIdempotencyKey());
        forget(receipts.remove(key));
        receipts.put(key, receipt);
        characters += size(receipt);
        Iterator<PushReceipt> eldest = receipts.values().iterator();
        while (eldest.hasNext()) {
            PushReceipt next = eldest.next();
            boolean old = isOld(next);
            if (!old && receipts.size() <= room.receipts() && characters <= room.characters()) {
                return;
            }
            eldest.remove();
            forget(next);
            if (!old) {
                dropped.increment();
            }
        }
    }

    /// Takes a key for a push that begins.
    ///
    /// @return whether no other push under it is under way
    public synchronized boolean claim(String wire, String key) {
        return underWay.add(new Key(wire, key));
    }

    /// Gives a key back whose push has ended.
    public synchronized void release(String wire, String key) {
        underWay.remove(new Key(wire, key));
    }

    /// How many answers were forgotten before their time, for want of room.
    public long dropped() {
        return dropped.sum();
    }

    /// How many answers are remembered now.
    public synchronized int size() {
        return receipts.size();
    }

    private void forget(@Nullable PushReceipt gone) {
        characters -= gone == null ? 0 : size(gone);
    }

    private static long size(PushReceipt receipt) {
        return receipt.getBody().length();
    }

    private boolean isOld(PushReceipt receipt) {
        return receipt.getAnsweredAt().plus(room.time()).isBefore(clock.instant());
    }
}
