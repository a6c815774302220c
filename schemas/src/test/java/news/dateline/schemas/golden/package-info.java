/// What earlier versions wrote, kept as files, and what today's code makes of it.
@NullMarked
package news.dateline.schemas.golden;

import org.jspecify.annotations.NullMarked;
