package news.dateline.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.app.machine.Backbone;
import news.dateline.schemas.model.Entity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `dateline reference remove`
@Command(
        name = "remove",
        description = "Takes entities away, those that come with Dateline as well.",
        mixinStandardHelpOptions = true)
final class ReferenceRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids, e.g. person:vladimir-putin.")
    private List<String> ids = List.of();

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        try (Backbone backbone = Backbone.connect(place.config(), place.folder());
                TopicWriter<Entity> writer =
                        new TopicWriter<>(backbone.cluster(), backbone.topics().referenceEntities())) {
            ids.forEach(writer::remove);
            writer.finish();
        }
        return DatelineCommand.OK;
    }
}
