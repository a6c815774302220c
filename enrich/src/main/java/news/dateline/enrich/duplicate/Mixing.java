package news.dateline.enrich.duplicate;

/// Spreads a number over all 64 bits: the finaliser of SplitMix64 (Steele, Lea, Flood 2014), variant 13 of Stafford.
final class Mixing {
    private Mixing() {}

    static long of(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
