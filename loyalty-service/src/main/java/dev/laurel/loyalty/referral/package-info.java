/**
 * Members bring members: a code, one claim for each friend, and a bonus for both after the friend's first settled purchase.
 *
 * <h2>Once</h2>
 *
 * The claim's id follows from the friend, so its insert decides: of a hundred at once one wins. What becomes of it is one
 * conditional write after the other on that document; the bonuses are grants with keys of their own. Bonuses are booked in
 * {@code GRANTING} only, which no refund leaves: it is noted there, and what was given is taken back after all of it was
 * given. So a refund and a bonus at the same moment end as if one had come after the other.
 *
 * <h2>Which purchase</h2>
 *
 * The first one that settles after the claim and earns {@code minimum-points}. A claim needs a member without any purchase,
 * not long signed up. A purchase that goes back as a whole before the bonus is given does not count, and the next one may;
 * one that goes back as a whole within {@code take-back-window} after it takes both bonuses back, below zero if they are
 * spent (who buys, refers and refunds must not profit). That is final: the friend was referred once. A partial refund
 * changes nothing. {@code settle-after} lets bonuses wait until the return window of the purchase is over.
 *
 * <h2>Abuse</h2>
 *
 * Nobody claims his own code. What only looks odd is held for staff, and neither side is told: the same mailbox behind two
 * spellings, the same name, members who refer each other, chains that grow within hours, one code claimed too often a day.
 * No device is looked at. Names and addresses are asked of auth-service after the claim was answered; while it is away the
 * claim waits.
 */
@NullMarked
package dev.laurel.loyalty.referral;

import org.jspecify.annotations.NullMarked;
