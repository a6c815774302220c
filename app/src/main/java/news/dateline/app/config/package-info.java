/// One YAML file, read into records; every fault told at once, with its path.
@NullMarked
package news.dateline.app.config;

import org.jspecify.annotations.NullMarked;
