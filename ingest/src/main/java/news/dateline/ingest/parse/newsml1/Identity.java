package news.dateline.ingest.parse.newsml1;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.ingest.parse.Leniency;
import news.dateline.ingest.parse.xml.Element;
import news.dateline.ingest.parse.xml.Words;
import news.dateline.schemas.model.AltId;
import org.jspecify.annotations.Nullable;

/// What the item is. NewsML 1.2 §5.5.1: ProviderId, DateId and NewsItemId are common to all revisions.
final class Identity {
    private final Item item;
    private final @Nullable Element identification;
    private final @Nullable Element identifier;
    private final @Nullable String publicIdentifier;
    private final Optional<ItemUrn> urn;

    Identity(Item item) {
        this.item = item;
        this.identification = Children.first(item.root(), "Identification");
        this.identifier = identification == null ? null : Children.first(identification, "NewsIdentifier");
        this.publicIdentifier = text("PublicIdentifier");
        this.urn = publicIdentifier == null ? Optional.empty() : ItemUrn.of(publicIdentifier);
    }

    /// The id of the story; empty when there is none.
    Optional<String> guid() {
        String provider = text("ProviderId");
        String date = text("DateId");
        String id = text("NewsItemId");
        if (provider != null && date != null && id != null) {
            return Optional.of(ItemUrn.guid(provider, date, id));
        }
        Optional<String> serialized =
                urn.filter(whole -> whole.revision() != null).map(ItemUrn::guid);
        if (serialized.isPresent()) {
            item.notes().repair(Leniency.IDENTITY_FROM_PUBLIC_IDENTIFIER, serialized.get());
            item.notes().inferred("guid");
            return serialized;
        }
        if (id == null) {
            return Optional.empty();
        }
        String guid = ItemUrn.guid(provider == null ? "" : provider, date == null ? "" : date, id);
        item.notes().repair(Leniency.IDENTITY_INCOMPLETE, guid);
        item.notes().inferred("guid");
        return Optional.of(guid);
    }

    /// The provider's domain.
    @Nullable
    String provider() {
        return text("ProviderId");
    }

    /// The number of the revision; empty when something else stands there.
    Optional<Long> version() {
        String written = text("RevisionId");
        if (written == null) {
            item.notes().repair(Leniency.REVISION_MISSING, "RevisionId");
            item.notes().inferred("version");
            return Optional.of(urn.map(ItemUrn::revision).orElse(1L));
        }
        Optional<Long> number = Revision.number(written);
        if (number.isEmpty()) {
            number = Revision.number(Revision.withoutLetter(written));
            number.ifPresent(read -> item.notes().repair(Leniency.REVISION_FORM, written));
        }
        if (number.filter(read -> read == 0).isPresent()) {
            item.notes().repair(Leniency.REVISION_ZERO, "RevisionId");
        }
        return number;
    }

    /// What RevisionId says beside its number.
    @Nullable
    Element revision() {
        return identifier == null ? null : Children.first(identifier, "RevisionId");
    }

    /// The other ids that the item has.
    List<AltId> altIds() {
        List<AltId> ids = new ArrayList<>(2);
        if (publicIdentifier != null) {
            ids.add(new AltId(publicIdentifier, "PublicIdentifier"));
        }
        // NewsML 1.2 §5.5.2.1: a name by which people know the item, for a desk to find it.
        Element label = identification == null ? null : Children.first(identification, "NameLabel");
        String name = label == null ? null : Words.line(label);
        if (name != null) {
            ids.add(new AltId(name, "NameLabel"));
        }
        return ids;
    }

    private @Nullable String text(String name) {
        Element element = identifier == null ? null : Children.first(identifier, name);
        return element == null ? null : Words.line(element);
    }
}
