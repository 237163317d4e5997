/** The truth about every member's points: an append-only, hash-chained sequence of entries per member. It knows postings, lots and balances, not why points move: other features book, the journal appends. */
@NullMarked
package dev.laurel.loyalty.journal;

import org.jspecify.annotations.NullMarked;
