package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import news.dateline.enrich.about.StoryEnricher;
import news.dateline.enrich.text.StoryText;
import news.dateline.schemas.model.Enrichment;
import news.dateline.schemas.model.WireStory;
import org.junit.jupiter.api.Test;

class EnrichBudgetTest {
    private static final StoryEnricher NAMES = StoryEnricher.standard();
    private static final long MILLISECOND = 1_000_000;

    @Test
    void readsAllOfAStoryThatStaysWithinItsBudget() {
        assertThat(enrich(paragraphs(20), ticking(MILLISECOND / 100)).getPartial())
                .isEmpty();
    }

    @Test
    void passesOnWhatItHasWhenTheBudgetIsOver() {
        Enrichment enrichment = enrich(paragraphs(200), ticking(MILLISECOND / 4));

        assertThat(enrichment.getPartial().orElseThrow())
                .matches("took longer than 50 ms: names from paragraph \\d+ on are missing");
        assertThat(enrichment.getEntities())
                .extracting(entity -> entity.getId())
                .contains("country:KE");
        assertThat(mentions(enrichment)).isBetween(10, 199);
    }

    @Test
    void stopsWithinALongParagraph() {
        Enrichment enrichment = enrich(story("Kenya voted again. ".repeat(50_000)), ticking(MILLISECOND / 4));

        assertThat(enrichment.getPartial()).contains("took longer than 50 ms: names from paragraph 1 on are missing");
        assertThat(mentions(enrichment)).isBetween(100, 49_000);
    }

    @Test
    void readsTheBeginOfAStoryWhateverItTakes() {
        Enrichment enrichment = enrich(paragraphs(5), ticking(100 * MILLISECOND));

        assertThat(enrichment.getPartial()).contains("took longer than 50 ms: names from paragraph 4 on are missing");
        assertThat(mentions(enrichment)).isEqualTo(3);
    }

    @Test
    void startsEachStoryWithAFullBudget() {
        EnrichStep step = new EnrichStep(NAMES, List.of(), budget(ticking(MILLISECOND / 4)));
        step.apply(paragraphs(200));

        assertThat(step.apply(paragraphs(5)).getEnrichment().getPartial()).isEmpty();
    }

    @Test
    void addsWhatTheWireDeclaredWhenTheEnricherFails() {
        Enricher broken = text -> {
            throw new IllegalStateException("Few went.");
        };
        Supplement places = (story, enrichment) -> Enrichments.withDeclared(enrichment, List.of(), true);
        Enrichment enrichment = new EnrichStep(broken, List.of(places), Budget.of(Budget.STANDARD))
                .apply(paragraphs(1))
                .getEnrichment();

        assertThat(enrichment.getDisagrees()).isTrue();
        assertThat(enrichment.getPartial()).contains("failed: IllegalStateException");
    }

    @Test
    void keepsWhatWasFoundWhenASupplementFails() {
        Supplement broken = (story, enrichment) -> {
            throw new IllegalStateException("Few went.");
        };
        Enrichment enrichment = new EnrichStep(NAMES, List.of(broken), Budget.of(Duration.ofMinutes(1)))
                .apply(paragraphs(1))
                .getEnrichment();

        assertThat(enrichment.getEntities()).isNotEmpty();
        assertThat(enrichment.getPartial()).contains("failed: IllegalStateException");
    }

    @Test
    void passesOnAStoryThatIsTooDeepForTheStack() {
        Enricher deep = new Enricher() {
            @Override
            public Enrichment enrich(StoryText text) {
                return text.fields().isEmpty() ? Enrichment.newBuilder().build() : deeper(text);
            }

            private Enrichment deeper(StoryText text) {
                Enrichment inner = enrich(text);
                return inner.getDisagrees() ? inner : enrich(text);
            }
        };

        assertThat(new EnrichStep(deep).apply(paragraphs(1)).getEnrichment().getPartial())
                .contains("failed: StackOverflowError");
    }

    @Test
    void takesNoBudgetOfNothing() {
        assertThatThrownBy(() -> Budget.of(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A story's budget must be positive, not PT0S");
        assertThatThrownBy(() -> Budget.of(Duration.ofMillis(-1)))
                .hasMessage("A story's budget must be positive, not PT-0.001S");
    }

    private static Enrichment enrich(WireStory story, LongSupplier clock) {
        return new EnrichStep(NAMES, List.of(), budget(clock)).apply(story).getEnrichment();
    }

    private static Budget budget(LongSupplier clock) {
        return new Budget(Duration.ofMillis(50), clock);
    }

    private static int mentions(Enrichment enrichment) {
        return enrichment.getEntities().stream()
                .mapToInt(entity -> entity.getMentions().size())
                .sum();
    }

    // A clock that goes on by so much each time it is asked: the same on every machine. It begins near its overflow.
    private static LongSupplier ticking(long nanos) {
        AtomicLong now = new AtomicLong(Long.MAX_VALUE - nanos);
        return () -> now.addAndGet(nanos);
    }

    private static WireStory paragraphs(int count) {
        return story(
                IntStream.range(0, count).mapToObj(i -> "Kenya voted again.").toArray(String[]::new));
    }

    private static WireStory story(String... paragraphs) {
        return WireStories.story("Few went", paragraphs).build();
    }
}
