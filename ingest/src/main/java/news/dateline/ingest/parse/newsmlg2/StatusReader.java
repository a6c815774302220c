package news.dateline.ingest.parse.newsmlg2;

import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.schemas.model.PubStatus;

/// The publishing status. NewsML-G2 Guidelines, "Publishing Status": absent means usable; what counts is the concept
/// in IPTC's vocabulary, not the alias that a provider's catalog gives it.
final class StatusReader {
    private static final String USUAL_ALIAS = "stat";

    private StatusReader() {}

    /// The status; empty when it is none of IPTC's.
    static Optional<PubStatus> read(Item item) {
        Optional<Element> found = item.itemMeta().first("pubStatus");
        if (found.isEmpty()) {
            return Optional.of(PubStatus.USABLE);
        }
        return of(item, found.get());
    }

    private static Optional<PubStatus> of(Item item, Element status) {
        String uri = status.attribute("uri");
        String qcode = status.attribute("qcode");
        if (uri != null) {
            return ofUri(uri);
        }
        if (qcode == null) {
            return Optional.empty();
        }
        Optional<String> resolved = item.catalog().resolve(qcode);
        if (resolved.isPresent()) {
            return ofUri(resolved.get());
        }
        if (!qcode.startsWith(USUAL_ALIAS + ":") || item.catalog().declares(USUAL_ALIAS)) {
            return Optional.empty();
        }
        item.notes().repair(Leniency.STATUS_ALIAS_UNRESOLVED, qcode);
        return ofCode(qcode.substring(USUAL_ALIAS.length() + 1));
    }

    private static Optional<PubStatus> ofUri(String uri) {
        return uri.startsWith(IptcSchemes.PUB_STATUS)
                ? ofCode(uri.substring(IptcSchemes.PUB_STATUS.length()))
                : Optional.empty();
    }

    private static Optional<PubStatus> ofCode(String code) {
        return switch (code) {
            case "usable" -> Optional.of(PubStatus.USABLE);
            case "withheld" -> Optional.of(PubStatus.WITHHELD);
            case "canceled" -> Optional.of(PubStatus.CANCELED);
            default -> Optional.empty();
        };
    }
}
