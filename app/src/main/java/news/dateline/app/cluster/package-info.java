/// What the application needs of a cluster: topics as declared, schemas with ids.
@NullMarked
package news.dateline.app.cluster;

import org.jspecify.annotations.NullMarked;
