package dev.laurel.simulator.btcpay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An invoice as the API writes it, and the events about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceJson(
        String id,
        String storeId,
        String amount,
        String paidAmount,
        String currency,
        String type,
        String checkoutLink,
        long createdTime,
        long expirationTime,
        long monitoringExpiration,
        InvoiceStatus status,
        AdditionalStatus additionalStatus,
        List<InvoiceStatus> availableStatusesForManualMarking,
        boolean archived,
        Map<String, Object> metadata,
        CheckoutOptions checkout,
        Receipt receipt,
        @Nullable List<MethodJson> paymentMethods) {

    static final String METHOD = "BTC-CHAIN";
    /** One bitcoin is worth so many units of any currency. */
    static final BigDecimal RATE = new BigDecimal("50000");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CRYPTO_DIGITS = 8;

    /** What the public receipt shows. */
    record Receipt(boolean enabled, boolean showQR, boolean showPayments) {}

    static InvoiceJson of(Invoice invoice, boolean withMethods) {
        var terms = invoice.terms();
        var monitoring = terms.checkout().monitoringMinutes();
        var digits = Currency.getInstance(terms.currency()).getDefaultFractionDigits();
        return new InvoiceJson(
                invoice.id(),
                terms.storeId(),
                terms.amount().toPlainString(),
                invoice.paid().setScale(digits, RoundingMode.HALF_EVEN).toPlainString(),
                terms.currency(),
                "Standard",
                terms.checkoutLink(),
                invoice.createdAt().getEpochSecond(),
                invoice.expiresAt().getEpochSecond(),
                invoice.expiresAt()
                        .plus(monitoring == null ? 0 : monitoring, ChronoUnit.MINUTES)
                        .getEpochSecond(),
                invoice.status(),
                invoice.additional(),
                Stream.of(InvoiceStatus.SETTLED, InvoiceStatus.INVALID)
                        .filter(invoice::canBeMarked)
                        .toList(),
                false,
                terms.metadata(),
                terms.checkout(),
                new Receipt(true, true, true),
                withMethods ? List.of(MethodJson.of(invoice)) : null);
    }

    static BigDecimal inBitcoin(BigDecimal worth) {
        return worth.divide(RATE, CRYPTO_DIGITS, RoundingMode.HALF_EVEN);
    }

    static Map<String, Object> about(Payment payment, boolean afterExpiration) {
        return Map.of(
                "afterExpiration", afterExpiration, "paymentMethodId", METHOD, "payment", PaymentJson.of(payment));
    }

    static String event(Invoice invoice, String deliveryId, String type, Instant at, Map<String, Object> more) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("deliveryId", deliveryId);
        event.put("webhookId", "LaurelLocalWebhook");
        event.put("originalDeliveryId", deliveryId);
        event.put("isRedelivery", false);
        event.put("type", type);
        event.put("timestamp", at.getEpochSecond());
        event.put("storeId", invoice.terms().storeId());
        event.put("invoiceId", invoice.id());
        event.put("metadata", invoice.terms().metadata());
        event.putAll(more);
        return JSON.writeValueAsString(event);
    }
}
