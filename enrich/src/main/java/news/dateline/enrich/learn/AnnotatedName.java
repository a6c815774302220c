package news.dateline.enrich.learn;

import news.dateline.enrich.mention.NameType;

/// A name as a person marked it in a story.
///
/// @param text index of the text within the story
/// @param begin offset of its first `char` in that text
/// @param end offset behind its last `char`
/// @param type what type of thing it names
/// @param id what it names: `country:CH`, `city:davos-ch`, `person:…`; empty for what nobody knows
public record AnnotatedName(int text, int begin, int end, NameType type, String id) {}
