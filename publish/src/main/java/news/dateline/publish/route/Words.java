package news.dateline.publish.route;

/// [Condition.Combined] of words alone, by their numbers: most of what newsrooms ask, and quick to answer.
final class Words implements Condition {
    private final int[] all;
    private final int[] some;
    private final int least;
    private final int[] none;

    Words(int[] all, int[] some, int least, int[] none) {
        this.all = all;
        this.some = some;
        this.least = least;
        this.none = none;
    }

    @Override
    public boolean isMetBy(StoryAnswers story) {
        return story.has(all, all.length) && (least == 0 || story.has(some, least)) && !story.has(none, 1);
    }
}
