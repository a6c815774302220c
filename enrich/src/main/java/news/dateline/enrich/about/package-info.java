/// Which of several things a name means, and who and where a story is about.
@NullMarked
package news.dateline.enrich.about;

import org.jspecify.annotations.NullMarked;
