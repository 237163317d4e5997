package dev.laurel.payment.processor.btcpay;

import dev.laurel.payment.processor.RefundOrder;

/** What a refund is asked for with: an amount in the currency of the invoice, worth what it is when it is sent. */
record NewRefund(String name, String description, String refundVariant, String customAmount, String customCurrency) {

    static NewRefund of(RefundOrder order) {
        return new NewRefund(
                BtcpayMarks.name(order),
                BtcpayMarks.description(order),
                "Custom",
                order.amount().getAmount().toPlainString(),
                order.amount().getCurrencyUnit().getCode());
    }
}
