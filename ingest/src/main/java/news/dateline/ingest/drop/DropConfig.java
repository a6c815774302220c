package news.dateline.ingest.drop;

import java.nio.file.Path;
import java.time.Duration;

/// A folder that is watched for a wire.
///
/// @param folder where the wire leaves its files
/// @param take how a file is known to be complete
/// @param settle how long a file must not have changed, where that is the rule
/// @param every how often the folder is looked through, whether or not the file system tells of new files
public record DropConfig(Path folder, Take take, Duration settle, Duration every) {}
