package dev.laurel.payment.processor.coinbase;

import dev.laurel.payment.processor.RefundOrder;

/** What a refund is asked for with. */
record NewRefund(String amount, String currency, String reason) {

    static NewRefund of(RefundOrder order) {
        return new NewRefund(
                order.amount().getAmount().toPlainString(),
                order.amount().getCurrencyUnit().getCode(),
                CoinbaseMarks.reason(order));
    }
}
