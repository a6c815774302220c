package news.dateline.ingest.poll;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// Takes in a body up to a limit, and not one buffer more.
final class BoundedBody implements BodySubscriber<BoundedBody.Content> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /// What was taken in.
    ///
    /// @param bytes at most as many as the limit says
    /// @param whole whether there were no more
    // Read once, directly after it was made.
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes, boolean whole) {}

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Content> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int fits = Math.min(buffer.remaining(), most - bytes.size());
            byte[] part = new byte[fits];
            buffer.get(part);
            bytes.writeBytes(part);
            if (buffer.hasRemaining() && subscription != null) {
                subscription.cancel();
                content.complete(new Content(bytes.toByteArray(), false));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable fault) {
        content.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        content.complete(new Content(bytes.toByteArray(), true));
    }
}
