/// Where schema ids come from.
@NullMarked
package news.dateline.schemas.registry;

import org.jspecify.annotations.NullMarked;
