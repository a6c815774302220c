package news.dateline.publish.route;

import java.util.List;

/// A channel's query as it is kept.
///
/// @param number its own among all that are kept now
/// @param channel the channel's id
/// @param condition what it wants
/// @param asks all that it asks, as often as it asks
/// @param wakers a story that it wants wakes it by at least one of these
record StandingQuery(int number, String channel, Condition condition, List<Asked> asks, List<Waker> wakers) {
    StandingQuery {
        asks = List.copyOf(asks);
        wakers = List.copyOf(wakers);
    }

    // One kept query is like no other, and they are compared often.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
