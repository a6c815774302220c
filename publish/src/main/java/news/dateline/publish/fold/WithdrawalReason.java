package news.dateline.publish.fold;

/// Why a story was taken out of a channel.
public enum WithdrawalReason {
    /// The wire killed it: pubStatus canceled.
    KILLED,
    /// The wire recalled it until further notice: pubStatus withheld.
    WITHHELD,
    /// A newer version put all versions under an embargo.
    EMBARGOED,
    /// The wire said until when it is of use, and that time is over.
    EXPIRED,
    /// The terms of its wire do not let the channel have it.
    RIGHTS,
    /// It no longer matches the channel's query.
    NO_LONGER_MATCHES
}
