package dev.laurel.simulator.stripe.json;

import dev.laurel.simulator.stripe.ledger.BalanceTransaction;

/** The shape {@code balance_transaction}. Money becomes available two days after it came, as with US cards. */
record BalanceTransactionJson(Fields fields, long now) {

    private static final long TWO_DAYS = 2 * 24 * 60 * 60L;

    void write(BalanceTransaction line) {
        var posting = line.posting();
        var availableOn = posting.amount() > 0 ? posting.created() + TWO_DAYS : posting.created();
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
                    .text("description", "Stripe processing fees")
                    .text("type", "stripe_fee"));
        }
        fields.out().writeEndArray();
        fields.number("net", posting.net())
                .text("reporting_category", line.kind().reportingCategory())
                .text("source", line.sourceId())
                .text("status", availableOn <= now ? "available" : "pending")
                .text("type", line.type());
    }
}
