package dev.laurel.simulator.btcpay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A pull payment as the API writes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PullPaymentJson(
        String id,
        String name,
        @Nullable String description,
        String currency,
        String amount,
        boolean autoApproveClaims,
        boolean archived,
        String viewLink) {

    static PullPaymentJson of(PullPayment refund, String site) {
        return new PullPaymentJson(
                refund.id(),
                refund.name(),
                refund.description(),
                refund.currency(),
                refund.amount().toPlainString(),
                false,
                refund.archived(),
                site + "/simulator/btcpay/pull-payments/" + refund.id());
    }

    /** A claim as the API writes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PayoutJson(
            String id,
            int revision,
            String pullPaymentId,
            String date,
            String destination,
            String originalCurrency,
            String originalAmount,
            String payoutCurrency,
            String payoutAmount,
            String payoutMethodId,
            PullPayment.State state) {

        static PayoutJson of(PullPayment refund, PullPayment.Payout payout) {
            return new PayoutJson(
                    payout.id(),
                    0,
                    refund.id(),
                    Long.toString(payout.date().getEpochSecond()),
                    "bcrt1qthecustomersaddress00000000000000000",
                    refund.currency(),
                    payout.amount().toPlainString(),
                    "BTC",
                    InvoiceJson.inBitcoin(payout.amount()).toPlainString(),
                    InvoiceJson.METHOD,
                    payout.state());
        }
    }
}
