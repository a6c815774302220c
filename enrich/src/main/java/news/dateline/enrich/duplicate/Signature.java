package news.dateline.enrich.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is kept of a text to compare it: 128 slots of 16 bits. Two texts agree in about as many slots as they have word
/// pairs in common (Jaccard similarity, Broder 1997).
public final class Signature {
    /// How many slots.
    public static final int SLOTS = 128;

    /// Shorter texts have no signature. In 50 words, a sign-off of ten that a wire puts under every story is nine
    /// of 89 word pairs, a tenth, with a standard error of 0.04: well below [#ALIKE]. In 30 words it is nearly a
    /// fifth, and two flash lines say the same by form alone.
    public static final int MIN_WORDS = 50;

    /// From this similarity on, stories are alike.
    public static final double ALIKE = 0.2;

    private final short[] slots;

    Signature(short[] slots) {
        this.slots = slots;
    }

    /// The signature of a text in several parts; empty when it has less than [#MIN_WORDS] words.
    public static Optional<Signature> of(List<String> texts) {
        OnePermutation permutation = new OnePermutation();
        Shingles shingles = new Shingles(permutation);
        Words words = new Words(shingles);
        texts.forEach(words::read);
        return shingles.words() < MIN_WORDS ? Optional.empty() : Optional.of(permutation.signature());
    }

    /// Reads what [#toBytes()] wrote.
    ///
    /// @throws IllegalArgumentException when it is of another length
    public static Signature of(ByteBuffer bytes) {
        if (bytes.remaining() != SLOTS * Short.BYTES) {
            throw new IllegalArgumentException("A signature of " + bytes.remaining() + " bytes");
        }
        short[] slots = new short[SLOTS];
        bytes.duplicate().asShortBuffer().get(slots);
        return new Signature(slots);
    }

    /// Two bytes a slot, big-endian.
    public ByteBuffer toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(SLOTS * Short.BYTES);
        bytes.asShortBuffer().put(slots);
        return bytes;
    }

    /// The estimated share of word pairs in common, 0 to 1.
    public double similarity(Signature other) {
        int equal = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (slots[slot] == other.slots[slot]) {
                equal++;
            }
        }
        return (double) equal / SLOTS;
    }

    /// Without a sign.
    int slot(int slot) {
        return Short.toUnsignedInt(slots[slot]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature && Arrays.equals(slots, signature.slots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }

    @Override
    public String toString() {
        return "Signature" + Arrays.toString(slots);
    }
}
