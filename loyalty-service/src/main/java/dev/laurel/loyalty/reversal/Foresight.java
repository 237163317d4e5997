package dev.laurel.loyalty.reversal;

import java.util.List;

/** What a payment's next standing would do to its customer's points. */
sealed interface Foresight {

    /**
     * It can be told.
     *
     * @param pointsTaken how many would be taken back, below 0 when some would be given back
     */
    record Effect(
            long pointsTaken,
            long availableBefore,
            long availableAfter,
            String tierBefore,
            String tierAfter,
            List<String> lines)
            implements Foresight {}

    /** The customer has no award for such a payment. */
    record NoAward() implements Foresight {}

    /** No payment can stand there: more would be returned and held than was paid. */
    record MoreThanPaid(long paidMinor) implements Foresight {}
}
