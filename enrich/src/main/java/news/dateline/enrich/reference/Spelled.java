package news.dateline.enrich.reference;

import org.jspecify.annotations.Nullable;

/// One name of a node of [NameAutomaton], and those of the same words before it.
///
/// @param sense what it stands for
/// @param forms its words as they are written; not copied, not to be changed
/// @param before the name added before it
/// @param <S> what a name stands for
@SuppressWarnings("ArrayRecordComponent")
record Spelled<S>(S sense, String[] forms, @Nullable Spelled<S> before) {}
