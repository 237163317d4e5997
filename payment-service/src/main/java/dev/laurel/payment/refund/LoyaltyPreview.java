package dev.laurel.payment.refund;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What loyalty-service says that a payment's new standing would do to the customer's points. */
interface LoyaltyPreview {

    @GetExchange("/internal/payments/{paymentId}/reversal-preview")
    Effect effect(
            @PathVariable String paymentId,
            @RequestParam String customer,
            @RequestParam long returnedMinor,
            @RequestParam long heldMinor);

    /** Points and tier, before and after; it may tell more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Effect(long pointsTaken, long availableBefore, long availableAfter, Tiers tier, List<String> lines) {}

    /** The tier's name, before and after. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Tiers(String before, String after) {}
}
