package news.dateline.ops.watch;

/// That one measurement, seen with those before it, looks bad.
///
/// @param trouble what is wrong
/// @param stage with which stage, group, wire or class of canaries
/// @param detail where and how much, for people
public record Finding(Trouble trouble, String stage, String detail) {}
