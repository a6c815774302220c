package news.dateline.enrich.text;

/// One text of a story.
///
/// @param field which part of the story it is
/// @param index which of several of that part, from 0: the paragraph, the picture
/// @param text as it stands
public record TextField(Field field, int index, String text) {}
