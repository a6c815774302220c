/// Tables as they are read whole: numbers in blocks, strings that are decoded when they are asked for.
@NullMarked
package news.dateline.enrich.image;

import org.jspecify.annotations.NullMarked;
