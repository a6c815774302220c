package news.dateline.enrich.reference;

import news.dateline.schemas.model.NameKind;

/// One name of one entity. The same text may name several.
///
/// @param text as it is written in running text
/// @param kind how it stands for the entity
/// @param known what it names
public record KnownName(String text, NameKind kind, Known known) {}
