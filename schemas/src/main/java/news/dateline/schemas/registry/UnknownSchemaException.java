package news.dateline.schemas.registry;

/// No schema has this id.
public final class UnknownSchemaException extends SchemaRegistryException {
    private static final long serialVersionUID = 1L;

    /// @param id the id that was looked for
    public UnknownSchemaException(int id) {
        super("No schema has the id " + id, null);
    }
}
