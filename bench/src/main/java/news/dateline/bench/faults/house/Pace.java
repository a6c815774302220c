package news.dateline.bench.faults.house;

import java.util.List;

/// How stories are pushed.
///
/// @param wires in turn
/// @param connections so many pushes at a time; each waits for its 202
/// @param perSecond at most, of all connections together
/// @param urgency of every story
/// @param holdsAndKills whether there are stories under embargo and killed ones beside them
public record Pace(List<String> wires, int connections, int perSecond, int urgency, boolean holdsAndKills) {
    private static final int FLASH = 1;
    private static final int AS_FAST_AS_THEY_CAN = 1_000_000;
    private static final int MANY = 16;
    private static final int FEW = 8;
    private static final int FLASHES = 5;

    public Pace {
        wires = List.copyOf(wires);
    }

    /// Routine stories at a steady rate, and some that are held or killed.
    public static Pace steady(int perSecond) {
        return new Pace(Wires.ROUTINE, FEW, perSecond, Story.ROUTINE, true);
    }

    /// Routine stories as fast as they are taken in.
    public static Pace flood() {
        return new Pace(Wires.ROUTINE, MANY, AS_FAST_AS_THEY_CAN, Story.ROUTINE, false);
    }

    /// A flash now and then.
    public static Pace flashes() {
        return new Pace(List.of(Wires.FLASH), 2, FLASHES, FLASH, false);
    }
}
