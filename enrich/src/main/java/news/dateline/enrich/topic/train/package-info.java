/// Fits the tagger of topics to annotated stories and measures it. Not used while stories flow.
@NullMarked
package news.dateline.enrich.topic.train;

import org.jspecify.annotations.NullMarked;
