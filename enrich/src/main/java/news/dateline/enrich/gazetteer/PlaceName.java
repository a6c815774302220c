package news.dateline.enrich.gazetteer;

/// One name of one place. The same text may name several places.
///
/// @param text as it is written in running text
/// @param use how it stands for the place
/// @param place what it names
public record PlaceName(String text, NameUse use, Place place) {}
