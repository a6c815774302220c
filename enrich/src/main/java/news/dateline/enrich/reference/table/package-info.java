/// The reference data that comes with Dateline: tables of facts, read into entities.
@NullMarked
package news.dateline.enrich.reference.table;

import org.jspecify.annotations.NullMarked;
