package news.dateline.enrich.topic.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.topic.Calibration;
import news.dateline.enrich.topic.MediaTopic;
import news.dateline.enrich.topic.TopicEvidence;

/// Fits the calibration anew: `TrainTopics STORIES [TABLE]` prints the cross-validation and writes `calibration.tsv`.
public final class TrainTopics {
    private TrainTopics() {}

    /// Trains.
    ///
    /// @param args the folder of the training stories, and the table to write
    public static void main(String[] args) throws IOException {
        List<Example> examples =
                new AnnotatedStories(StoryEnricher.standard(), new TopicEvidence()).read(Path.of(args[0]));
        System.out.print(CrossValidation.of(examples).report());
        if (args.length > 1) {
            Files.writeString(Path.of(args[1]), table(CalibrationTrainer.train(examples)));
        }
    }

    private static String table(Calibration calibration) {
        StringBuilder table =
                new StringBuilder("# Each topic's logistic curve from evidence to confidence: Media Topic;"
                        + " slope; offset. Written by TrainTopics from enrich/training/stories.\n");
        for (MediaTopic topic : MediaTopic.values()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%s\t%.3f\t%.3f\n",
                    topic.code(),
                    calibration.slope(topic),
                    calibration.offset(topic)));
        }
        return table.toString();
    }
}
