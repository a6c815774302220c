package news.dateline.ingest.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.http.Answer;
import news.dateline.http.Answers;
import news.dateline.http.Body;
import news.dateline.ingest.IngestService;
import news.dateline.ingest.parse.Parsers;
import news.dateline.ingest.receipts.ReceiptBook;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// `POST /v1/wires/{wire}/stories`: one message a request, or several. Answers when what it says is true: 202 after
/// all acknowledgements.
public final class PushHandler extends Handler.Abstract {
    private static final Pattern PATH = Pattern.compile("/v1/wires/([^/]+)/stories");

    private final Map<String, Gate> gates = new HashMap<>();
    private final Idempotence idempotence;
    private final Timing timing;
    private final PushCounts counts = new PushCounts();
    private final PushTally tally = new PushTally();

    /// @param wires by id
    /// @param parsers which types can be read
    /// @param service takes inputs in
    /// @param receipts what pushes under a key were told, made by [#receipts(Clock)]
    /// @param timing when pushes come, and how long they may take
    public PushHandler(
            Map<String, WireAccess> wires,
            Parsers parsers,
            IngestService service,
            ReceiptBook receipts,
            Timing timing) {
        this.timing = timing;
        this.idempotence = new Idempotence(new Intake(parsers, service), receipts, timing.clock());
        Gate.Hall hall = new Gate.Hall(new Semaphore(HttpLimit.ALL_AT_ONCE.most()), idempotence, timing, counts);
        wires.forEach((id, wire) -> gates.put(id, new Gate(wire, hall)));
    }

    /// An empty book with room for what wires may ask for again.
    public static ReceiptBook receipts(Clock clock) {
        return new ReceiptBook(
                clock,
                new ReceiptBook.Room(
                        Duration.ofHours(HttpLimit.RECEIPT_HOURS.most()),
                        HttpLimit.MAX_RECEIPTS.most(),
                        HttpLimit.MAX_RECEIPT_CHARACTERS.most()));
    }

    /// How many pushes were told what an earlier one was told.
    public long replays() {
        return idempotence.replays();
    }

    /// How many pushes were answered how.
    public PushTally tally() {
        return tally;
    }

    /// How many pushes did not come in.
    public PushCounts counts() {
        return counts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Matcher path = PATH.matcher(Request.getPathInContext(request));
        if (!path.matches()) {
            return false;
        }
        String wire = path.group(1);
        Answer answer = answer(request, wire);
        tally.count(
                gates.containsKey(wire) ? wire : PushTally.NO_WIRE,
                answer.status(),
                Request.getContentBytesRead(request));
        Answers.write(answer, response, callback);
        return true;
    }

    private Answer answer(Request request, String wireId) throws IOException {
        if (!HttpMethod.POST.is(request.getMethod())) {
            Answer answer = PushProblem.METHOD_NOT_ALLOWED.answer();
            return Body.unwanted(request, timing.body(), answer.with(HttpHeader.ALLOW, HttpMethod.POST.asString()));
        }
        Gate gate = gates.get(wireId);
        return gate == null
                ? Body.unwanted(request, timing.body(), PushProblem.UNKNOWN_WIRE.answer())
                : gate.answer(request);
    }
}
