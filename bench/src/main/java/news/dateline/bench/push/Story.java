package news.dateline.bench.push;

/// A story of its own.
///
/// @param guid nobody else has it
/// @param bytes the message; not copied, not to be changed
@SuppressWarnings("ArrayRecordComponent")
record Story(String guid, byte[] bytes) {}
