package news.dateline.ingest.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.ingest.parse.ParseOutcome.Rejected;
import news.dateline.ingest.parse.Reason;
import news.dateline.ingest.parse.WireInput;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartCompliance;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/// A body of several parts, each an input of its own. RFC 2046 §5.1.
final class Multipart {
    private static final String TYPE = "multipart/mixed";
    // RFC 2046 §5.1.1.
    private static final int MAX_BOUNDARY = 70;
    private static final String TRANSFER_ENCODING = "Content-Transfer-Encoding";
    // RFC 2045 §6.2: what stands as it is.
    private static final Set<String> AS_IT_IS = Set.of("7bit", "8bit", "binary");

    private Multipart() {}

    /// One part.
    ///
    /// @param headers its own
    /// @param bytes what is in it; not to be changed
    // The bytes are shared on purpose, as in Body.
    @SuppressWarnings("ArrayRecordComponent")
    record Part(HttpFields headers, byte[] bytes) {
        /// The part as an input. All parts are of one trace: what came at once is found together.
        WireInput input(WireInput whole) {
            return new WireInput(
                    whole.wire(),
                    bytes,
                    Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)),
                    Optional.ofNullable(headers.get(HttpHeader.CONTENT_LOCATION)),
                    whole.traceId(),
                    whole.receivedAt());
        }
    }

    /// A body taken apart.
    sealed interface Split {
        /// At least one part, in order.
        record Parts(List<Part> parts) implements Split {
            public Parts {
                parts = List.copyOf(parts);
            }
        }

        /// It cannot be taken apart.
        record Refused(Rejected why) implements Split {}
    }

    /// Whether a body of this type has parts.
    static boolean is(Optional<String> contentType) {
        return contentType
                .map(type -> type.strip().toLowerCase(Locale.ROOT))
                .filter(type -> type.equals(TYPE) || type.startsWith(TYPE + ";") || type.startsWith(TYPE + " "))
                .isPresent();
    }

    /// Takes a body apart.
    ///
    /// @param contentType with the boundary
    static Split split(byte[] body, String contentType) {
        String boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
            return refused("The type has no boundary of 1 to " + MAX_BOUNDARY + " characters", "header Content-Type");
        }
        Collector collector = new Collector();
        MultiPart.Parser parser = new MultiPart.Parser(boundary, MultiPartCompliance.RFC7578, collector);
        parser.setMaxParts(HttpLimit.MAX_PARTS.most());
        parser.setPartHeadersMaxLength(HttpLimit.MAX_PART_HEADER_BYTES.most());
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(body), true));
        return collector.split();
    }

    private static Split refused(String detail, String position) {
        return new Split.Refused(new Rejected(Reason.BAD_MULTIPART, detail, position));
    }

    /// Gathers what the parser finds.
    private static final class Collector implements MultiPart.Parser.Listener {
        private final List<Part> parts = new ArrayList<>();
        private HttpFields.Mutable headers = HttpFields.build();
        private ByteArrayOutputStream content = new ByteArrayOutputStream();
        private @Nullable Throwable failure;

        @Override
        public void onPartBegin() {
            headers = HttpFields.build();
            content = new ByteArrayOutputStream();
        }

        @Override
        public void onPartHeader(String name, String value) {
            headers.add(name, value);
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            byte[] bytes = new byte[chunk.getByteBuffer().remaining()];
            chunk.getByteBuffer().get(bytes);
            content.writeBytes(bytes);
        }

        @Override
        public void onPartEnd() {
            parts.add(new Part(headers.asImmutable(), content.toByteArray()));
        }

        @Override
        public void onFailure(Throwable fault) {
            failure = fault;
        }

        Split split() {
            String place = "part " + (parts.size() + 1);
            if (failure != null) {
                return refused("The body cannot be taken apart: " + failure.getMessage(), place);
            }
            if (parts.isEmpty()) {
                return refused("The body has no part", "part 1");
            }
            for (int i = 0; i < parts.size(); i++) {
                Optional<String> coding = coding(parts.get(i).headers());
                if (coding.isPresent()) {
                    return refused(
                            "A part is coded as " + coding.get() + "; parts stand as they are", "part " + (i + 1));
                }
            }
            return new Split.Parts(parts);
        }

        private static Optional<String> coding(HttpFields headers) {
            return Optional.ofNullable(headers.get(TRANSFER_ENCODING))
                    .filter(coding -> !AS_IT_IS.contains(coding.strip().toLowerCase(Locale.ROOT)))
                    .or(() -> Optional.ofNullable(headers.get(HttpHeader.CONTENT_ENCODING)));
        }
    }
}
