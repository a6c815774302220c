package news.dateline.schemas.registry;

/// A schema would leave data or readers of an earlier version of its subject behind.
public final class IncompatibleSchemaException extends SchemaRegistryException {
    private static final long serialVersionUID = 1L;

    /// @param message the subject, the version and what does not fit
    public IncompatibleSchemaException(String message) {
        super(message, null);
    }
}
