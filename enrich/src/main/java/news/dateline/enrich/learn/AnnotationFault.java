package news.dateline.enrich.learn;

/// What is wrong with an annotated story.
///
/// @param file the file
/// @param line counted from 1
/// @param column counted from 1, in `char`s
/// @param reason what is wrong there
public record AnnotationFault(String file, int line, int column, String reason) {
    @Override
    public String toString() {
        return file + ':' + line + ':' + column + ": " + reason;
    }
}
