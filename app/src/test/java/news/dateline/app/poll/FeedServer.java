package news.dateline.app.poll;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Feeds that change a little with every answer, as many do, and what was asked of them.
public final class FeedServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<String>> guids = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /// Listens.
    public FeedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /// Where a feed is.
    public String url(String feed) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + feed;
    }

    /// Puts an item into a feed.
    public void publish(String feed, String guid) {
        guids.computeIfAbsent(feed, name -> new CopyOnWriteArrayList<>()).addFirst(guid);
    }

    int asked(String feed) {
        return asked.computeIfAbsent(feed, name -> new AtomicInteger()).get();
    }

    /// How many requests for one feed were under way at the same time, at most.
    int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String feed = exchange.getRequestURI().getPath().substring(1);
        AtomicInteger underWay = now.computeIfAbsent(feed, name -> new AtomicInteger());
        mostAtOnce.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        byte[] body = feed(feed).getBytes(StandardCharsets.UTF_8);
        underWay.decrementAndGet();
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private String feed(String feed) {
        int number = asked.computeIfAbsent(feed, name -> new AtomicInteger()).incrementAndGet();
        StringBuilder items = new StringBuilder();
        for (String guid : guids.getOrDefault(feed, List.of())) {
            items.append("<item><guid>")
                    .append(guid)
                    .append("</guid><title>Ferry back</title><description>It left at nine.</description></item>");
        }
        return "<rss version='2.0'><channel><title>" + feed + "</title><ttl>" + number + "</ttl>" + items
                + "</channel></rss>";
    }
}
