package news.dateline.app.publish;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import news.dateline.app.stage.StageClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.jspecify.annotations.Nullable;

/// Kafka's own clients, which pass a [KillPoint] before and after what they do for a stage.
final class WatchedClients implements KafkaClientSupplier {
    /// Ids of stories whose embargo ends begin so.
    static final String TIMED = "timed-";

    private final KillPoint point;
    private final AtomicBoolean open = new AtomicBoolean();
    private final Set<String> freed = ConcurrentHashMap.newKeySet();

    WatchedClients(KillPoint point) {
        this.point = point;
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        Producer<byte[], byte[]> real =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        return watched(Producer.class, real, this::step);
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return consumer(settings, "read");
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
        return consumer(settings, "restore");
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
        throw new UnsupportedOperationException("The topology has no global store");
    }

    @SuppressWarnings("unchecked")
    private Consumer<byte[], byte[]> consumer(Map<String, Object> settings, String step) {
        Consumer<byte[], byte[]> real = new StageClients().getConsumer(settings);
        return watched(
                Consumer.class,
                real,
                (method, arguments) -> method.getName().equals("poll") ? Optional.of(step) : Optional.empty());
    }

    private <T> T watched(Class<T> type, T client, Steps steps) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Optional<String> step = steps.of(method, arguments);
                    step.ifPresent(name -> point.pass("before " + name));
                    Object result = call(client, method, arguments);
                    // A poll that brings nothing is no step.
                    if (!(result instanceof ConsumerRecords<?, ?> records) || !records.isEmpty()) {
                        step.ifPresent(name -> point.pass("after " + name));
                    }
                    return result;
                }));
    }

    private static @Nullable Object call(Object client, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private Optional<String> step(Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "initTransactions" -> Optional.of("init");
            case "beginTransaction" -> {
                open.set(true);
                yield Optional.of("begin");
            }
            case "sendOffsetsToTransaction" -> Optional.of("offsets");
            case "commitTransaction" -> {
                open.set(false);
                yield Optional.of("commit");
            }
            // Before the first transaction there is nothing to be flushed.
            case "flush" -> open.get() ? Optional.of("flush") : Optional.empty();
            case "send" ->
                arguments != null && arguments[0] instanceof ProducerRecord<?, ?> record
                        ? written(record)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> written(ProducerRecord<?, ?> record) {
        String topic = record.topic();
        if (topic.endsWith("-ledger-changelog")) {
            return Optional.of("ledger");
        }
        if (topic.endsWith("-embargoes-changelog")) {
            return Optional.of("queue");
        }
        if (topic.equals("stories.published")) {
            return Optional.of("published");
        }
        if (topic.equals("stories.embargoes") && record.value() == null) {
            freed.add(story(record));
        }
        return topic.startsWith("channel.") ? Optional.of(toChannel(record)) : Optional.empty();
    }

    private String toChannel(ProducerRecord<?, ?> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        if (type.endsWith(".withdrawn")) {
            return "withdrawal";
        }
        // What publish reads only after its embargo was never held and is not released.
        return story(record).startsWith(TIMED) && freed.contains(story(record)) ? "release" : "channel";
    }

    private static String story(ProducerRecord<?, ?> record) {
        return new String((byte[]) record.key(), StandardCharsets.UTF_8);
    }

    /// What a call of a client is called.
    private interface Steps {
        Optional<String> of(Method method, Object @Nullable [] arguments);
    }
}
