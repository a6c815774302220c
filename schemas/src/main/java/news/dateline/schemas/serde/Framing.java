package news.dateline.schemas.serde;

/// Confluent's wire format: magic byte 0, schema id as a big-endian int, payload.
final class Framing {
    static final byte MAGIC = 0;
    static final int LENGTH = 1 + Integer.BYTES;

    private Framing() {}
}
