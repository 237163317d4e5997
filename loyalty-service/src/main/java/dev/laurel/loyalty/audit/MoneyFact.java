package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.reversal.Applied;
import dev.laurel.loyalty.reversal.Step;
import java.time.Instant;
import java.util.Optional;

/** Where payment-service says that a settled payment's money stands, and where our entries have followed it to. */
record MoneyFact(String paymentId, long returnedMinor, long heldMinor) {

    /** A step of ours from one to the next. */
    record Followed(MoneyFact from, MoneyFact to, long seq, Instant at) {

        /** Nothing when the entry is no step or its inputs cannot be read, which is found elsewhere. */
        static Optional<Followed> in(Entry entry) {
            try {
                return Step.isIn(entry) ? Optional.of(of(Step.in(entry), entry)) : Optional.empty();
            } catch (RuntimeException unreadable) {
                return Optional.empty();
            }
        }

        private static Followed of(Step step, Entry entry) {
            String paymentId = step.money().paymentId();
            return new Followed(fact(paymentId, step.before()), fact(paymentId, step.after()), entry.seq(), entry.at());
        }

        private static MoneyFact fact(String paymentId, Applied applied) {
            return new MoneyFact(paymentId, applied.returnedMinor(), applied.heldMinor());
        }
    }

    static MoneyFact nothingMoved(String paymentId) {
        return new MoneyFact(paymentId, 0, 0);
    }

    /** 0 as long as nothing has moved, which takes no entry. */
    long fingerprint() {
        return returnedMinor == 0 && heldMinor == 0
                ? 0
                : Fingerprint.mix(Fingerprint.of(paymentId, "money")
                        ^ Fingerprint.mix(returnedMinor ^ Fingerprint.mix(~heldMinor)));
    }
}
