/// HTTP push: a wire posts what it has and hears at once what became of it.
@NullMarked
package news.dateline.ingest.http;

import org.jspecify.annotations.NullMarked;
