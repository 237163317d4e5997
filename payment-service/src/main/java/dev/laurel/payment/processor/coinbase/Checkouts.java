package dev.laurel.payment.processor.coinbase;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Coinbase's Checkouts API. */
@HttpExchange("/api/v1/checkouts")
interface Checkouts {

    String KEY = "X-Idempotency-Key";

    @PostExchange
    Checkout create(@RequestHeader(KEY) String key, @RequestBody NewCheckout checkout);

    @GetExchange("/{id}")
    Checkout get(@PathVariable String id);

    /** The statuses are Coinbase's words; without one all are listed. */
    @GetExchange
    Checkout.Page list(
            @RequestParam int pageSize,
            @RequestParam(required = false) @Nullable String pageToken,
            @RequestParam(required = false) @Nullable String status);

    @PostExchange("/{id}/deactivate")
    Checkout deactivate(@PathVariable String id);

    @PostExchange("/{id}/refund")
    Checkout.Refunded refund(@PathVariable String id, @RequestHeader(KEY) String key, @RequestBody NewRefund refund);
}
