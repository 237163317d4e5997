/** What members see of their points: account and ledger. */
@NullMarked
package dev.laurel.loyalty.account;

import org.jspecify.annotations.NullMarked;
