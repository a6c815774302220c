package news.dateline.ops.metrics;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.http.Answer;
import news.dateline.ops.http.Call;
import news.dateline.ops.http.Need;
import news.dateline.ops.http.Route;
import org.eclipse.jetty.http.HttpStatus;

/// `GET /metrics`: what is known, in the text format of Prometheus.
///
/// @param sources who has metrics to tell; no two of them the same
public record MetricsRoute(List<MetricSource> sources) implements Route {
    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    public MetricsRoute {
        sources = List.copyOf(sources);
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/metrics";
    }

    @Override
    public Need need() {
        return Need.READ;
    }

    @Override
    public Answer answer(Call call) throws IOException {
        return new Answer(HttpStatus.OK_200, PrometheusTextFormatWriter.CONTENT_TYPE, text());
    }

    private String text() throws IOException {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        sources.forEach(source -> source.now().forEach(all::metricSnapshot));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        WRITER.write(text, all.build(), EscapingScheme.DEFAULT);
        return text.toString(StandardCharsets.UTF_8);
    }
}
