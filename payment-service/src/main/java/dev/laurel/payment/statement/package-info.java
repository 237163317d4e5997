/**
 * A bank's statement as a file: read line by line or refused whole, held against the book of transfers, and kept with
 * what it proposes. Nothing is confirmed by an upload; people do that.
 */
@NullMarked
package dev.laurel.payment.statement;

import org.jspecify.annotations.NullMarked;
