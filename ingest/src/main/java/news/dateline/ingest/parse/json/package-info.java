/// The hardened JSON reader: a tree that remembers what has been read of it.
@NullMarked
package news.dateline.ingest.parse.json;

import org.jspecify.annotations.NullMarked;
