package news.dateline.enrich.topic;

/// From evidence to confidence: a logistic curve for each topic, as some topics show in many words and others in few.
public final class Calibration {
    private final double[] slopes;
    private final double[] offsets;

    /// @param slopes in the order of [MediaTopic]
    /// @param offsets likewise
    public Calibration(double[] slopes, double[] offsets) {
        this.slopes = slopes.clone();
        this.offsets = offsets.clone();
    }

    /// What was fitted to the training stories.
    static Calibration standard() {
        double[] slopes = new double[MediaTopic.COUNT];
        double[] offsets = new double[MediaTopic.COUNT];
        for (String[] row : TopicTable.rows("calibration.tsv")) {
            int topic = TopicTable.topic(row[0]).index();
            slopes[topic] = Double.parseDouble(row[1]);
            offsets[topic] = Double.parseDouble(row[2]);
        }
        return new Calibration(slopes, offsets);
    }

    /// The confidence in a topic, 0 to 1.
    public double confidence(MediaTopic topic, double evidence) {
        return 1 / (1 + Math.exp(-slopes[topic.index()] * evidence - offsets[topic.index()]));
    }

    /// The slope of a topic's curve.
    public double slope(MediaTopic topic) {
        return slopes[topic.index()];
    }

    /// The curve at no evidence.
    public double offset(MediaTopic topic) {
        return offsets[topic.index()];
    }
}
