package dev.laurel.payment.statement;

import dev.laurel.payment.processor.transfer.Transfer;
import java.util.List;
import java.util.Optional;

/** What lines are held against. */
interface KnownTransfers {

    /** The transfer whose customer was given this reference. */
    Optional<Transfer> withReference(String reference);

    /** Those for which money is still expected. */
    List<Transfer> awaited();

    /** The payment for which the bank's transfer was confirmed. */
    Optional<String> confirmedFor(String bankReference);
}
