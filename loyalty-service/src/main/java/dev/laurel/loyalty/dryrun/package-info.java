/**
 * What a draft would have done: the payments of the last days are replayed against a campaign or tiers that are not in
 * force. Nothing is written.
 *
 * <p>Each entry of these days is booked again, in its member's order and by the code that booked it, with the draft among
 * the rules: awards by {@link dev.laurel.loyalty.earning.Replay}, what followed their money by {@link
 * dev.laurel.loyalty.reversal.Reversal}, anniversaries by {@link dev.laurel.loyalty.anniversary.Review}. What the member
 * has is as it was; how he is ranked, and what limited campaigns gave him, is carried along as it would have been. With
 * no draft the same comes out as stands in the journal.
 */
@NullMarked
package dev.laurel.loyalty.dryrun;

import org.jspecify.annotations.NullMarked;
