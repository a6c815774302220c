/// What the versions of a story come to: pure rules about versions, kills, embargoes and what stands where.
@NullMarked
package news.dateline.publish.fold;

import org.jspecify.annotations.NullMarked;
