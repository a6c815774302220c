package news.dateline.enrich.learn;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Writes the smallest model that follows our contract, field by field as onnx.proto numbers them: it looks up each
/// piece's scores in a table. `attention_mask` is an input that nothing uses.
final class TinyOnnx {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int IR_VERSION = 8;
    private static final int OPERATORS = 13;

    private TinyOnnx() {}

    static byte[] lookUp(float[][] table) {
        Message node = new Message()
                .text(1, "table")
                .text(1, "input_ids")
                .text(2, "logits")
                .text(4, "Gather");
        Message graph = new Message()
                .message(1, node)
                .text(2, "tiny")
                .message(5, tensor(table))
                .message(11, value("input_ids", INT64, 2))
                .message(11, value("attention_mask", INT64, 2))
                .message(12, value("logits", FLOAT, 3));
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPERATORS))
                .bytes();
    }

    private static Message tensor(float[][] table) {
        ByteBuffer raw = ByteBuffer.allocate(table.length * table[0].length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : table) {
            for (float score : row) {
                raw.putFloat(score);
            }
        }
        return new Message()
                .number(1, table.length)
                .number(1, table[0].length)
                .number(2, FLOAT)
                .text(8, "table")
                .raw(9, raw.array());
    }

    private static Message value(String name, int type, int dimensions) {
        Message shape = new Message();
        for (int i = 0; i < dimensions; i++) {
            shape.message(1, new Message().text(2, name + i));
        }
        Message tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /// A message of Protocol Buffers' wire form.
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String text) {
            return raw(field, text.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message message) {
            return raw(field, message.bytes());
        }

        Message raw(int field, byte[] bytes) {
            varint((long) field << 3 | 2);
            varint(bytes.length);
            out.writeBytes(bytes);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 0x7f) {
                out.write((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
