/**
 * Points from one member to another, through {@code program:in-transit}.
 *
 * <h2>Nothing lost, nothing doubled</h2>
 *
 * A transfer is a document with a state. Points move by three entries, each with a key of its own, so each happens once
 * however often it is tried: {@code send:<id>} on the sender's journal, then either {@code receive:<id>} on the receiver's
 * or {@code return:<id>} on the sender's again. Which of the two is decided by one conditional write on the document
 * ({@code IN_TRANSIT → DELIVERING} or {@code → RETURNING}) <em>before</em> the entry is made; so never both. Whatever a
 * crash leaves has {@code lookAt} in its document, and the resolver goes on from there. One case needs a second look:
 * somebody who was slow may book the sending after somebody else has found too few points and refused. So what was refused
 * is looked at once more, and points that left all the same go back.
 *
 * <h2>Points keep their time</h2>
 *
 * What arrives or comes back goes into the lots that it left ({@link dev.laurel.loyalty.operation.Delivery}): it expires
 * when it would have expired had nobody sent it, also if that day comes while it is on its way. The receiver's entry names
 * those lots, and the auditor holds them against what the sender's entry took.
 *
 * <h2>Daily limits</h2>
 *
 * They are kept by a conditional write on one document for each member ({@link dev.laurel.loyalty.transfer.Allowance})
 * before anything is stored or moved. Not by the journal: it decides about balances, and a day's sum would have to be read
 * from it each time. A transfer that was refused gives its room back; one that came back does not, or sending to strange
 * addresses would be free.
 *
 * <h2>Who is a customer is nobody's business</h2>
 *
 * The answer to a transfer is the same, at the same pace, whether or not the address is a customer's: it is given when the
 * points have left, and only then is auth-service asked, by another thread. Points for an address that is nobody's wait
 * as an invitation for whoever signs up with it, and come back after {@code laurel.loyalty.transfer.invitation}; until
 * then the sender's list says {@code sent} either way. What remains is one bit after two weeks, for one of a few
 * transfers a day. Journals name no address, and the document forgets it when the transfer ends.
 */
@NullMarked
package dev.laurel.loyalty.transfer;

import org.jspecify.annotations.NullMarked;
