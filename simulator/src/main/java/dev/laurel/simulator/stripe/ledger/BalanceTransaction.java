package dev.laurel.simulator.stripe.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the account's statement: a posting and where it came from. It is read off the payment, so the statement
 * cannot contradict it.
 *
 * @param sourceId the charge, the refund or the dispute
 */
public record BalanceTransaction(PaymentIntent payment, Posting posting, Kind kind, String sourceId) {

    /** What moved the balance. */
    public enum Kind {
        CHARGE("charge", "payment", "charge"),
        REFUND("refund", "payment_refund", "refund"),
        REFUND_FAILURE("refund_failure", "payment_failure_refund", "refund_failure"),
        DISPUTE("adjustment", "adjustment", "dispute"),
        DISPUTE_REVERSAL("adjustment", "adjustment", "dispute_reversal");

        private final String ofCards;
        private final String ofOthers;
        private final String reportingCategory;

        Kind(String ofCards, String ofOthers, String reportingCategory) {
            this.ofCards = ofCards;
            this.ofOthers = ofOthers;
            this.reportingCategory = reportingCategory;
        }

        /** The value of {@code reporting_category}. */
        public String reportingCategory() {
            return reportingCategory;
        }
    }

    /** The value of {@code type}: Stripe has one set of words for cards, another for all else. */
    public String type() {
        var card = payment.charges().stream()
                .filter(Charge::captured)
                .anyMatch(charge -> charge.method().type().equals("card"));
        return card ? kind.ofCards : kind.ofOthers;
    }

    static Optional<BalanceTransaction> find(PaymentIntent payment, String id) {
        return of(payment).filter(line -> line.posting.id().equals(id)).findFirst();
    }

    /** Every movement of this payment, charges first. */
    public static Stream<BalanceTransaction> of(PaymentIntent payment) {
        return payment.charges().stream().flatMap(charge -> of(payment, charge));
    }

    private static Stream<BalanceTransaction> of(PaymentIntent payment, Charge charge) {
        var lines = Stream.<BalanceTransaction>builder();
        var taken = charge.posting();
        if (taken != null) {
            lines.add(new BalanceTransaction(payment, taken, Kind.CHARGE, charge.id()));
        }
        for (var refund : charge.refunds()) {
            lines.add(new BalanceTransaction(payment, refund.posting(), Kind.REFUND, refund.id()));
            var reversal = refund.reversal();
            if (reversal != null) {
                lines.add(new BalanceTransaction(payment, reversal, Kind.REFUND_FAILURE, refund.id()));
            }
        }
        var dispute = charge.dispute();
        if (dispute != null) {
            var withdrawal = dispute.withdrawal();
            if (withdrawal != null) {
                lines.add(new BalanceTransaction(payment, withdrawal, Kind.DISPUTE, dispute.id()));
            }
            var reinstatement = dispute.reinstatement();
            if (reinstatement != null) {
                lines.add(new BalanceTransaction(payment, reinstatement, Kind.DISPUTE_REVERSAL, dispute.id()));
            }
        }
        return lines.build();
    }
}
