/**
 * Moves of points that need no rule of their own: spending, granting, delivering, giving back. Rewards, transfers, referrals,
 * adjustments and imports are built from them, so that the journal's care (once per key, never more than there is, lots
 * that expire first go first, computed again by the auditor) is taken in one place.
 *
 * <p>Each booking is a pure function of the inputs in its working and of the standing before it. A key is unique per
 * member over everything in the journal; a repeated call finds what was booked, even if the member could not pay again.
 */
@NullMarked
package dev.laurel.loyalty.operation;

import org.jspecify.annotations.NullMarked;
