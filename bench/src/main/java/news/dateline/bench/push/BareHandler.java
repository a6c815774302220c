package news.dateline.bench.push;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers 202 once the body is kept as one record, and asks nothing about it: what HTTP itself costs.
final class BareHandler extends Handler.Abstract {
    private static final byte[] ANSWER = "{}".getBytes(StandardCharsets.US_ASCII);

    private final Producer<String, byte[]> producer;
    private final String topic;
    private final AtomicLong number = new AtomicLong();

    /// @param producer shared; not closed here
    BareHandler(Producer<String, byte[]> producer, String topic) {
        this.producer = producer;
        this.topic = topic;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, ExecutionException, InterruptedException {
        ByteBuffer sent = Content.Source.asByteBuffer(request);
        byte[] bytes = new byte[sent.remaining()];
        sent.get(bytes);
        String key = Long.toString(number.getAndIncrement());
        producer.send(new ProducerRecord<>(topic, key, bytes)).get();
        response.setStatus(HttpStatus.ACCEPTED_202);
        response.write(true, ByteBuffer.wrap(ANSWER), callback);
        return true;
    }
}
