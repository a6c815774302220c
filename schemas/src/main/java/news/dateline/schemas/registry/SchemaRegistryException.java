package news.dateline.schemas.registry;

import org.jspecify.annotations.Nullable;

/// The registry could not be asked, or gave no answer that can be used.
public class SchemaRegistryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what was asked and what came
    /// @param cause what went wrong beneath, if anything
    public SchemaRegistryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
