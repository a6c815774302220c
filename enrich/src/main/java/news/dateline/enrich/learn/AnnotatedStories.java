package news.dateline.enrich.learn;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The annotated stories of a folder, and what is wrong with others in it.
///
/// @param stories the sound ones, by file name
/// @param faults one for each that cannot be used
public record AnnotatedStories(List<AnnotatedStory> stories, List<AnnotationFault> faults) {
    private static final long MOST_BYTES = 1 << 20;

    /// Copies the lists.
    public AnnotatedStories {
        stories = List.copyOf(stories);
        faults = List.copyOf(faults);
    }

    /// Reads every `.md` file of a folder.
    ///
    /// @throws IOException when the folder or a file in it cannot be read
    public static AnnotatedStories read(Path folder) throws IOException {
        List<AnnotatedStory> stories = new ArrayList<>();
        List<AnnotationFault> faults = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                switch (read(String.valueOf(file.getFileName()), file)) {
                    case Annotation.Sound sound -> stories.add(sound.story());
                    case Annotation.Faulty faulty -> faults.add(faulty.fault());
                }
            }
        }
        return new AnnotatedStories(stories, faults);
    }

    private static Annotation read(String name, Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            return new Annotation.Faulty(new AnnotationFault(name, 1, 1, "is larger than " + MOST_BYTES + " bytes"));
        }
        try {
            return Annotation.of(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            return new Annotation.Faulty(new AnnotationFault(name, 1, 1, "is not UTF-8"));
        }
    }
}
