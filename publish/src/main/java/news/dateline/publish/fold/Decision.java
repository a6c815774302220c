package news.dateline.publish.fold;

import java.time.Instant;
import java.util.Optional;

/// What to do about a story now that a version has come or an embargo has ended.
public sealed interface Decision {
    /// It may go to every channel that it matches.
    record Release() implements Decision {}

    /// It waits for its embargo; where an earlier version stands it is called back.
    ///
    /// @param until the first instant at which it may go; empty while the embargo has no end
    record Hold(Optional<Instant> until) implements Decision {}

    /// It must stand nowhere.
    ///
    /// @param reason why
    record Withdraw(WithdrawalReason reason) implements Decision {}

    /// A newer version is known; this one is for the archive.
    ///
    /// @param by the newer version
    record Superseded(long by) implements Decision {}

    /// The same version with the same content has come before.
    record Duplicate() implements Decision {}

    /// It stands nowhere, or as it stood, until a person has looked.
    ///
    /// @param question what the person must settle
    record NeedsPerson(Question question) implements Decision {}

    /// What only a person can settle.
    enum Question {
        /// A usable version came with a higher number than a kill.
        USABLE_AFTER_KILL,
        /// The wire withheld the story without saying which version it means, and a usable one was made later.
        USABLE_AFTER_RECALL,
        /// Two versions have the same number and the same times but not the same content.
        SAME_VERSION_OTHER_CONTENT,
        /// A version says only what changes, and of what is not known.
        PARTIAL_VERSION,
        /// The wire withholds a story without saying of which version it speaks, and numbers its versions otherwise.
        RECALL_WITHOUT_VERSION
    }
}
