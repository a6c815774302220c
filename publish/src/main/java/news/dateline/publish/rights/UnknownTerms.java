package news.dateline.publish.rights;

/// What becomes of a story with terms for machines that cannot be understood.
public enum UnknownTerms {
    /// What is not understood counts against the channel.
    REFUSE,
    /// What is not understood is for people: it travels with the story and decides nothing.
    CARRY
}
