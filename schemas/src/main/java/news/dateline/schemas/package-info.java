/// What Dateline says: every topic once, the identity of stories, the headers of records. The Avro types are generated
/// from `src/main/avro`.
@NullMarked
package news.dateline.schemas;

import org.jspecify.annotations.NullMarked;
