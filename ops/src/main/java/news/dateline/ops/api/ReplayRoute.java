package news.dateline.ops.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.http.Answer;
import news.dateline.ops.http.BadCallException;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.OpsProblem;
import news.dateline.ops.http.Route;
import news.dateline.ops.lag.BrokerAwayException;
import news.dateline.ops.quarantine.Quarantine;
import news.dateline.ops.quarantine.QuarantineQuery;
import news.dateline.ops.quarantine.ReplayLines;
import news.dateline.ops.quarantine.ReplayOrder;
import news.dateline.ops.quarantine.ReplaySummary;
import news.dateline.ops.quarantine.ReplayTakenOverException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /v1/ops/quarantine:replay {"filter":{"stage","reason","wire","since","ids"},"dryRun","maxPerSecond"}`: lets
/// what waits try again, and answers when all of it is done. One at a time. The name of the caller is kept with each
/// record.
public final class ReplayRoute implements Route {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRoute.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AWAY = "What was done stands. Ask again in a moment.";
    private static final Set<String> FIELDS = Set.of("filter", "dryRun", "maxPerSecond");
    private static final Set<String> FILTERS = Set.of("stage", "reason", "wire", "since", "ids");
    private static final int MOST_IDS = 1_000;
    private static final int MOST_PER_SECOND = 10_000;

    private final Function<ReplayOrder, ReplaySummary> replay;
    private final ReentrantLock one = new ReentrantLock();

    /// @param quarantine what waits, and the way out of it
    public ReplayRoute(Quarantine quarantine) {
        this(order -> quarantine.replay(order, each -> {}));
    }

    /// @param replay lets what waits try again; returns when all of it is done
    ReplayRoute(Function<ReplayOrder, ReplaySummary> replay) {
        this.replay = replay;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/v1/ops/quarantine:replay";
    }

    @Override
    public Need need() {
        return Need.OPERATE;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        ReplayOrder order = order(call);
        if (!one.tryLock()) {
            return OpsProblem.REPLAY_RUNS.answer();
        }
        try {
            return SnapshotRoute.json(ReplayLines.json(replay.apply(order)));
        } catch (ReplayTakenOverException e) {
            return OpsProblem.REPLAY_RUNS.answer("Another process has begun a replay; what was done stands.");
        } catch (BrokerAwayException e) {
            return OpsProblem.BROKER_AWAY.answer(AWAY);
        } catch (KafkaException e) {
            return stopped(e);
        } finally {
            one.unlock();
        }
    }

    // Kafka's clients say in many ways that nobody answers, and wrap some of them.
    private static Answer stopped(KafkaException fault) {
        boolean away = Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(RetriableException.class::isInstance);
        if (away) {
            return OpsProblem.BROKER_AWAY.answer(AWAY);
        }
        LOG.atWarn().setCause(fault).log("a replay cannot go on");
        return OpsProblem.REPLAY_STOPPED.answer();
    }

    private static ReplayOrder order(Call call) throws IOException {
        try {
            JsonNode body = known(JSON.readTree(call.body()), FIELDS);
            JsonNode rate = body.path("maxPerSecond");
            JsonNode dry = body.path("dryRun");
            if (!(rate.isMissingNode() || (rate.isInt() && rate.asInt() >= 1 && rate.asInt() <= MOST_PER_SECOND))) {
                throw bad("maxPerSecond must be a number from 1 to " + MOST_PER_SECOND);
            }
            // Nobody sends stories out by leaving something away.
            if (!dry.isBoolean()) {
                throw bad("dryRun must be true or false");
            }
            return new ReplayOrder(
                    query(body.path("filter")),
                    call.caller().name(),
                    rate.asInt(ReplayOrder.USUAL_RATE),
                    dry.asBoolean());
        } catch (JsonProcessingException e) {
            throw bad("The body must be JSON");
        }
    }

    private static QuarantineQuery query(JsonNode given) {
        JsonNode filter = given.isMissingNode() ? JSON.createObjectNode() : known(given, FILTERS);
        return new QuarantineQuery(
                text(filter, "stage"), text(filter, "reason"), text(filter, "wire"), since(filter), ids(filter));
    }

    // An empty list of ids would mean all that waits.
    private static Set<String> ids(JsonNode filter) {
        JsonNode asked = filter.path("ids");
        if (asked.isMissingNode()) {
            return Set.of();
        }
        if (!asked.isArray() || asked.isEmpty() || asked.size() > MOST_IDS) {
            throw bad("filter.ids must be a list of 1 to " + MOST_IDS);
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode id : asked) {
            if (!id.isTextual()) {
                throw bad("filter.ids must be a list of texts");
            }
            ids.add(id.textValue());
        }
        return ids;
    }

    private static Instant since(JsonNode filter) {
        try {
            return text(filter, "since").map(Instant::parse).orElse(Instant.MIN);
        } catch (DateTimeException e) {
            throw bad("filter.since must be a time such as 2026-05-04T12:00:00Z");
        }
    }

    private static Optional<String> text(JsonNode filter, String name) {
        JsonNode value = filter.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw bad("filter." + name + " must be a text");
        }
        return Optional.ofNullable(value.textValue());
    }

    // A condition with a slip in its name would hold for everything.
    private static JsonNode known(JsonNode object, Set<String> names) {
        if (object == null || !object.isObject()) {
            throw bad("The body and its filter must be objects");
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw bad("There is no " + name + ", only " + names);
            }
        });
        return object;
    }

    private static BadCallException bad(String why) {
        return new BadCallException(OpsProblem.BAD_REQUEST, why);
    }
}
