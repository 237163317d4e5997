package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.BalanceTransaction;
import dev.laurel.simulator.stripe.ledger.BalanceTransaction.Kind;

/** The shape {@code balance_transaction}. Money becomes available two days after it came, as with US cards. */
record BalanceTransactionJson(Fields fields, long now) {

    private static final long TWO_DAYS = 2 * 24 * 60 * 60L;

    void write(BalanceTransaction line) {
        write(line, () -> fields.text("source", line.sourceId()));
    }

    /** With its source written out by somebody who can. */
    void write(BalanceTransaction line, Runnable source) {
        var posting = line.posting();
        var availableOn = isFromACustomer(line) ? posting.created() + TWO_DAYS : posting.created();
        var currency = line.payment().terms().currency();
        fields.text("id", posting.id())
                .text("object", "balance_transaction")
                .number("amount", posting.amount())
                .number("available_on", availableOn)
                .text("balance_type", "payments")
                .number("created", posting.created())
                .text("currency", currency)
                .text("description", line.payment().terms().description())
                .nulls("exchange_rate")
                .number("fee", posting.fee());
        fields.out().writeArrayPropertyStart("fee_details");
        if (posting.fee() > 0) {
            fields.object(() -> fields.number("amount", posting.fee())
                    .nulls("application")
                    .text("currency", currency)
                    .text("description", line.kind() == Kind.DISPUTE ? "Dispute fee" : "Stripe processing fees")
                    .text("type", "stripe_fee"));
        }
        fields.out().writeEndArray();
        fields.number("net", posting.net())
                .text("reporting_category", line.kind().reportingCategory());
        source.run();
        fields.text("status", availableOn <= now ? "available" : "pending").text("type", line.type());
    }

    private static boolean isFromACustomer(BalanceTransaction line) {
        return switch (line.kind()) {
            case CHARGE, REFUND_FAILURE -> true;
            case REFUND, DISPUTE, DISPUTE_REVERSAL -> false;
        };
    }
}
