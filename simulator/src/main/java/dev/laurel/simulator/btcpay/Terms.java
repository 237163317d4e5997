package dev.laurel.simulator.btcpay;

import java.math.BigDecimal;
import java.util.Map;

/** What an invoice is about, fixed when it is made. */
record Terms(
        String storeId,
        BigDecimal amount,
        String currency,
        Map<String, Object> metadata,
        CheckoutOptions checkout,
        String checkoutLink) {}
