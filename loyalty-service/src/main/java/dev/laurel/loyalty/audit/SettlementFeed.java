package dev.laurel.loyalty.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** What payment-service offers the auditor. */
interface SettlementFeed {

    /**
     * One page of all settled payments.
     *
     * @param cursor what the page before came with; nothing for the first one
     * @param limit how many at most, up to 2,000
     */
    @GetExchange("/internal/settlements")
    Page page(@RequestParam(required = false) @Nullable String cursor, @RequestParam int limit);

    /** A page; the last one has no cursor. It may tell more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Settlement> items, @Nullable String nextCursor) {}
}
