package dev.laurel.simulator.btcpay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the checkout page of an invoice behaves. */
record CheckoutOptions(
        @Nullable String speedPolicy,
        @Nullable List<String> paymentMethods,
        @Nullable String defaultPaymentMethod,
        @Nullable Boolean lazyPaymentMethods,
        @Nullable Integer expirationMinutes,
        @Nullable Integer monitoringMinutes,
        @Nullable Double paymentTolerance,
        @Nullable String redirectURL,
        @Nullable Boolean redirectAutomatically,
        @Nullable String defaultLanguage) {

    private static final int EXPIRATION = 15;
    private static final int MONITORING = 1440;

    static final CheckoutOptions NONE = new CheckoutOptions(null, null, null, null, null, null, null, null, null, null);

    /** The same with the store's defaults. */
    CheckoutOptions complete() {
        return new CheckoutOptions(
                speedPolicy == null ? "MediumSpeed" : speedPolicy,
                List.of(InvoiceJson.METHOD),
                InvoiceJson.METHOD,
                lazyPaymentMethods,
                expirationMinutes == null ? EXPIRATION : expirationMinutes,
                monitoringMinutes == null ? MONITORING : monitoringMinutes,
                paymentTolerance == null ? 0 : paymentTolerance,
                redirectURL,
                redirectAutomatically != null && redirectAutomatically,
                defaultLanguage);
    }
}
