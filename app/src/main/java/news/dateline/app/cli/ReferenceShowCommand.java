package news.dateline.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.dateline.enrich.reference.table.ShippedReference;
import news.dateline.schemas.model.Entity;
import news.dateline.schemas.model.EntityName;
import news.dateline.schemas.model.Term;
import news.dateline.schemas.serde.AvroJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dateline reference show`
@Command(
        name = "show",
        description = "What comes with Dateline under a name or an id. Needs no broker.",
        mixinStandardHelpOptions = true)
final class ReferenceShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME|ID", arity = "1..*", description = "A name as it is written, or an id.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "One JSON object a line, as reference load takes it.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Override
    public Integer call() {
        String wanted = String.join(" ", words);
        List<Entity> found = ShippedReference.entities().stream()
                .filter(entity -> entity.getId().equals(wanted)
                        || entity.getNames().stream()
                                .anyMatch(name -> name.getText().equalsIgnoreCase(wanted)))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        found.forEach(entity -> out.println(json ? AvroJson.of(entity).toString() : text(entity)));
        if (found.isEmpty()) {
            spec.commandLine().getErr().println("Nothing is known as '" + wanted + "'");
            return DatelineCommand.BAD_INPUT;
        }
        return DatelineCommand.OK;
    }

    private static String text(Entity entity) {
        StringBuilder text = new StringBuilder(entity.getId());
        text.append("  ").append(entity.getKind().isEmpty() ? entity.getType() : entity.getKind());
        entity.getIso2().ifPresent(iso2 -> text.append("  ").append(iso2));
        entity.getPopulation()
                .ifPresent(count -> text.append("  ").append(count).append(" inhabitants"));
        entity.getSeat().ifPresent(seat -> text.append("  in ").append(seat));
        text.append("\n  ")
                .append(entity.getNames().stream().map(EntityName::getText).collect(Collectors.joining(" | ")));
        for (Term term : entity.getTerms()) {
            text.append("\n  ").append(term.getTitle()).append(": ");
            text.append(term.getFrom().orElse("?"))
                    .append(" to ")
                    .append(term.getTo().orElse("?"));
        }
        return text.toString();
    }
}
