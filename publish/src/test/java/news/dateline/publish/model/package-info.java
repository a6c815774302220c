/// The stage's rules held against a model of ten lines, over many seeded histories of one story.
@NullMarked
package news.dateline.publish.model;

import org.jspecify.annotations.NullMarked;
