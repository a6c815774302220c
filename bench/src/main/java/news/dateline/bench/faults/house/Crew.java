package news.dateline.bench.faults.house;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.app.Dateline;

/// The stages, each instance a process of the real `dateline run`. As under an orchestrator, one that ends by itself is
/// started again.
public final class Crew implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final String READY = "Ready: ";

    private final Path folder;
    private final Path config;
    private final Build build;
    private final Map<String, Child> instances = new TreeMap<>();
    private final Set<String> wanted = new TreeSet<>();
    private final Thread supervisor = new Thread(this::supervise, "supervisor");
    private int revived;
    private volatile boolean ending;

    /// @param folder for output and what they keep
    /// @param config their configuration
    /// @param build what they are started from, unless told otherwise
    Crew(Path folder, Path config, Build build) {
        this.folder = folder;
        this.config = config;
        this.build = build;
        supervisor.setDaemon(true);
        supervisor.start();
    }

    /// Starts an instance; it does not work yet.
    ///
    /// @param instance its stage and a number: `enrich-1`. It keeps its folder
    public synchronized void start(String instance) {
        instances.computeIfAbsent(instance, this::process).start();
        wanted.add(instance);
    }

    /// Starts an instance, now and from now on from this build; it does not work yet.
    public synchronized void start(String instance, Build from) {
        instances.computeIfAbsent(instance, this::process).become(from);
        start(instance);
    }

    /// Returns when these instances say that they work.
    public void awaitReady(Collection<String> names) throws InterruptedException {
        Until.isTrue(() -> names.stream().allMatch(this::isReady), PATIENCE, () -> said(names));
    }

    /// Whether it has said that it works since its last start.
    public boolean isReady(String instance) {
        Child child = known(instance);
        return child.runs() && child.hasSaid(READY);
    }

    /// SIGKILL. Nobody starts it again.
    ///
    /// @return whether it was that which ended it
    public synchronized boolean kill(String instance) throws InterruptedException {
        wanted.remove(instance);
        return known(instance).kill();
    }

    /// SIGTERM, as when an instance is taken away in order. Nobody starts it again.
    ///
    /// @return whether it ended by itself in time
    public boolean leave(String instance) throws InterruptedException {
        Child child;
        synchronized (this) {
            wanted.remove(instance);
            child = known(instance);
        }
        return child.end();
    }

    /// SIGSTOP.
    public void freeze(String instance) throws InterruptedException {
        known(instance).freeze();
    }

    /// SIGCONT.
    public void thaw(String instance) throws InterruptedException {
        known(instance).thaw();
    }

    /// How many ended by themselves and were started again.
    public synchronized int revived() {
        return revived;
    }

    @Override
    public void close() {
        ending = true;
        try {
            supervisor.join();
            for (Child child : children(instances.keySet())) {
                child.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        while (!ending) {
            revive();
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void revive() {
        for (Child child : children(wanted)) {
            if (!child.runs()) {
                revived++;
                child.start();
            }
        }
    }

    private synchronized List<Child> children(Collection<String> names) {
        return names.stream().map(this::known).toList();
    }

    private synchronized Child known(String instance) {
        return Objects.requireNonNull(instances.get(instance), instance);
    }

    private Child process(String instance) {
        Child child = new Child(
                instance,
                folder,
                List.of(
                        Dateline.class.getName(),
                        "run",
                        instance.substring(0, instance.indexOf('-')),
                        "--config",
                        config.toString(),
                        "--data",
                        folder.resolve("data-" + instance).toString()));
        child.become(build);
        return child;
    }

    private String said(Collection<String> names) {
        return children(names).stream()
                .map(child -> child.name() + ": " + child.said())
                .collect(Collectors.joining("\n"));
    }
}
