package news.dateline.enrich.mention;

import java.util.Optional;

/// Judges a name by the words beside it. Rules are asked in order; the first that says something is believed.
interface ContextRule {
    /// What part the name plays, if this rule knows.
    Optional<Reading> judge(Spot spot);
}
