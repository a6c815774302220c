package news.dateline.publish.model;

import java.util.Optional;

/// What a person has let go.
///
/// @param version the highest version, or 0
/// @param knowing of what was received until then; -1 for nothing
record Released(int version, int knowing) {
    static final Released NOTHING = new Released(0, -1);

    /// After one order more.
    ///
    /// @param lastRecall when the last was received of what had been heard of and a release can lift
    Released and(History.Release order, Optional<Integer> lastRecall) {
        int heard = Math.min(Math.min(order.at(), order.ordered()), lastRecall.orElse(Integer.MAX_VALUE));
        return new Released(Math.max(version, order.version()), Math.max(knowing, heard));
    }

    /// Whether a version may stand in spite of a kill.
    boolean lifts(Version kill) {
        boolean known = kill.received() <= knowing;
        return kill.numbered() ? kill.number() < version || (kill.number() == version && known) : known;
    }
}
