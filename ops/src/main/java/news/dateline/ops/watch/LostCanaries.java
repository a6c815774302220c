package news.dateline.ops.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.ops.canary.CanaryFacts;
import news.dateline.ops.canary.CanaryLane;

/// What looks bad of the canaries. A lane is bad from a loss on until one comes out, and for two measurements in any
/// case: the loss lasted longer than a moment already, and must not be passed over because the next one came out.
final class LostCanaries {
    private static final int AT_LEAST = 2;

    private final Map<String, Course> lanes = new HashMap<>();

    /// How it went with one lane.
    ///
    /// @param lost how many were, when it was looked at last
    /// @param bad for how many measurements, this one included, it is bad at least
    private record Course(long lost, int bad) {
        Course next(long lostNow) {
            return new Course(lostNow, lostNow > lost ? AT_LEAST : Math.max(0, bad - 1));
        }
    }

    List<Finding> next(CanaryFacts sent) {
        List<Finding> findings = new ArrayList<>();
        for (CanaryLane lane : sent.lanes()) {
            Course course = lanes.getOrDefault(lane.name(), new Course(0, 0)).next(lane.lost());
            lanes.put(lane.name(), course);
            if (course.bad() > 0 || !lane.through()) {
                findings.add(new Finding(
                        Trouble.CANARY_LOST,
                        lane.name(),
                        lane.lastLost().map(LostCanaries::words).orElse("")));
            }
        }
        return findings;
    }

    private static String words(CanaryLane.Loss loss) {
        return "one sent at " + loss.sentAt() + " did not come out: "
                + loss.seenOn().map(topic -> "last seen on " + topic).orElse("seen on no topic");
    }
}
