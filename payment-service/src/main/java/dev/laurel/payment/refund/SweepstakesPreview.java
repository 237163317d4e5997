package dev.laurel.payment.refund;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What sweepstakes-service says that a payment's new standing would do to the entries that it earned. */
interface SweepstakesPreview {

    @GetExchange("/internal/payments/{paymentId}/reversal-preview")
    Effect effect(
            @PathVariable String paymentId,
            @RequestParam String customer,
            @RequestParam String currency,
            @RequestParam long paidMinor,
            @RequestParam long returnedMinor);

    /** All entries that the payment earned, over all sweepstakes; it may tell more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Effect(List<Entry> entries) {}

    /**
     * One entry.
     *
     * @param weight what counts of it now
     * @param weightAfter what would count then
     * @param sealed whether it would be disqualified instead of taken out
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(String sweepstakesId, String title, String entryId, int weight, int weightAfter, boolean sealed) {}
}
