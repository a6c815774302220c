package news.dateline.ops.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Opens an incident after two bad measurements in a row, and closes it after two good ones: a single one proves
/// nothing. Pure: the time comes in. For one thread.
public final class Incidents {
    /// How many that are over are remembered.
    public static final int REMEMBERED = 200;

    private static final int IN_A_ROW = 2;

    private final Map<Key, Course> courses = new LinkedHashMap<>();
    private final Deque<Incident> over = new ArrayDeque<>();

    private record Key(Trouble trouble, String stage) {}

    /// How it went with one trouble of one stage.
    private static final class Course {
        private final Instant firstBad;
        private int bad;
        private int good;
        private Optional<Instant> firstGood = Optional.empty();
        private Optional<Incident> open = Optional.empty();

        Course(Instant firstBad) {
            this.firstBad = firstBad;
        }

        Optional<Incident> bad(Finding finding) {
            good = 0;
            firstGood = Optional.empty();
            if (++bad != IN_A_ROW) {
                return Optional.empty();
            }
            open = Optional.of(
                    new Incident(finding.trouble(), finding.stage(), finding.detail(), firstBad, Optional.empty()));
            return open;
        }

        Optional<Incident> good(Instant now) {
            good++;
            firstGood = firstGood.or(() -> Optional.of(now));
            return isOver() ? open.map(incident -> incident.closed(firstGood.orElse(now))) : Optional.empty();
        }

        boolean isOver() {
            return open.isEmpty() ? good > 0 : good == IN_A_ROW;
        }
    }

    /// Takes a measurement in.
    ///
    /// @param findings what looks bad in it
    /// @return the incidents that it opened or closed
    public List<Incident> next(Collection<Finding> findings, Instant now) {
        Map<Key, Finding> bad = new LinkedHashMap<>();
        findings.forEach(finding -> bad.putIfAbsent(new Key(finding.trouble(), finding.stage()), finding));
        List<Incident> changed = new ArrayList<>();
        courses.forEach((key, course) -> {
            if (!bad.containsKey(key)) {
                course.good(now).ifPresent(closed -> {
                    changed.add(closed);
                    remember(closed);
                });
            }
        });
        courses.values().removeIf(Course::isOver);
        bad.forEach((key, finding) -> courses.computeIfAbsent(key, first -> new Course(now))
                .bad(finding)
                .ifPresent(changed::add));
        return changed;
    }

    /// Those that are not over, the oldest first.
    public List<Incident> open() {
        return courses.values().stream().flatMap(course -> course.open.stream()).toList();
    }

    /// The last that are over, the newest last.
    public List<Incident> closed() {
        return List.copyOf(over);
    }

    private void remember(Incident closed) {
        over.addLast(closed);
        if (over.size() > REMEMBERED) {
            over.removeFirst();
        }
    }
}
