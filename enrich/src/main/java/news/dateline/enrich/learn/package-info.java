/// Names by statistics: annotated stories, how well names are found in them, and taggers that learn from them.
@NullMarked
package news.dateline.enrich.learn;

import org.jspecify.annotations.NullMarked;
