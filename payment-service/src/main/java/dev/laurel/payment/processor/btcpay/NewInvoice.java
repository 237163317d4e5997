package dev.laurel.payment.processor.btcpay;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.payment.processor.Charge;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an invoice is asked for with. */
record NewInvoice(String amount, String currency, Map<String, String> metadata, Checkout checkout) {

    /** How its page behaves. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Checkout(long expirationMinutes, @Nullable String redirectURL, boolean redirectAutomatically) {}

    static NewInvoice of(Charge charge, Duration window) {
        return new NewInvoice(
                charge.amount().getAmount().toPlainString(),
                charge.amount().getCurrencyUnit().getCode(),
                BtcpayMarks.of(charge),
                new Checkout(window.toMinutes(), charge.returnUrl(), charge.returnUrl() != null));
    }
}
