/**
 * Points follow money that goes back, is held, or comes to stay after all.
 *
 * <h2>How much</h2>
 *
 * Each event about a payment tells where all of its money stands, and from that alone follows where all of its points
 * stand: what is kept is the share of the award, by its stored inputs and before rounding, that belongs to the money that
 * stays, rounded down once, as earning rounds. The rest is due back. What is on hold is the same arithmetic on top: kept
 * if the disputed money stays, less kept if it does not. An entry moves the difference between where points should be and
 * where entries before it have put them. So partial refunds never drift, the last one takes exactly the rest, and a refund
 * and a lost dispute of the same money take once. See {@link dev.laurel.loyalty.earning.EarnInputs#pointsKept}.
 *
 * <h2>Once, in any order, through any crash</h2>
 *
 * The journal alone knows how far a payment has been followed; there is no second document that could disagree.
 *
 * <ul>
 *   <li>The entries about a payment's money are its <em>steps</em>, numbered by their keys {@code money:<payment>:<n>}.
 *       The last step names the highest version heard. An event with that version or a lower one changes nothing: it is
 *       told again, or came late. An event with a higher version is booked even if no point moves, since the version has
 *       to be remembered to know the late ones by.
 *   <li>A step is decided <em>inside</em> the optimistic append ({@link dev.laurel.loyalty.journal.Decision}): award and
 *       last step are read after the head is known, and the insert of {@code member:seq} succeeds only if nobody has
 *       written to this member since. So each step follows from the one before it, whoever writes at once, and each is one
 *       insert with its events in it: a crash is before it, and the event comes again, or after it, and is recognised.
 *   <li>Money that moves before its payment is awarded is booked as a step that moves nothing ({@code defer}), and the
 *       payment is named in the standing. By the same insert rule either the award's entry stands after that step and
 *       carries the name in its standing, or the step sees the award and need not wait. Whoever books an award whose
 *       standing names it follows at once with the next step. If a crash prevents that, the payment's event was not
 *       acknowledged, comes again, finds the award and follows then; so does any later event about the payment.
 *       The partition never waits, and the award's hot path pays no read for it.
 * </ul>
 *
 * <h2>From where</h2>
 *
 * Points on hold are pending and stay in their lot. What is taken back comes from what this payment has on hold, then from
 * points that have expired since (they are not taken a second time: {@link dev.laurel.loyalty.reversal.Lapse}), then from
 * available points: from the award's own lot first, then from lots that would be gone earliest. With {@code
 * ALLOW_NEGATIVE} the balance may fall below zero (buy, spend, refund must not pay), lots are empty then, and points that
 * come later make up for it before they reach a lot. With {@code WITHIN_BALANCE} no more is taken than is there, and the
 * next step for the payment tries again for what is missing. What comes back goes to the award's own lot, with its date:
 * a dispute does not prolong points. While the award's
 * return window is not over, all its points are pending: what is taken back comes from there, what a dispute holds no
 * longer waits for the window's end alone, and what comes back waits again. Qualifying points go back in the month that brought them, as long as it counts; the
 * tier stays until the anniversary.
 */
@NullMarked
package dev.laurel.loyalty.reversal;

import org.jspecify.annotations.NullMarked;
