/// Transactions that their coordinator has ended and a partition has not: they are found, and ended as was decided
/// (docs/adr/0023).
@NullMarked
package news.dateline.app.transactions;

import org.jspecify.annotations.NullMarked;
