package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import java.time.Instant;
import java.util.Optional;

/** The payment that an entry gave points for. */
record AwardedPayment(PaymentFact payment, long seq, Instant awardedAt) {

    /** Nothing when the entry is no award or its inputs cannot be read, which is found elsewhere. */
    static Optional<AwardedPayment> in(Entry entry) {
        Booking booking = entry.booking();
        if (booking.kind() != EntryKind.EARN) {
            return Optional.empty();
        }
        try {
            var amount = EarnInputs.of(booking.working().inputs()).amount();
            PaymentFact payment = new PaymentFact(
                    booking.reference().id(),
                    entry.member(),
                    amount.getAmountMinorLong(),
                    amount.getCurrencyUnit().getCode());
            return Optional.of(new AwardedPayment(payment, entry.seq(), entry.at()));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
