package dev.laurel.loyalty.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when a payment's money has stood where our points have not followed it to. Nobody tells when it moved, so the
 * audit that first sees it counts from then. Used by one audit at a time, kept from one to the next.
 */
final class Sightings {

    private Map<MoneyFact, Instant> before = new HashMap<>();
    private Map<MoneyFact, Instant> now = new HashMap<>();

    /** When this was first seen by the audits that have seen it without a break; at the latest now. */
    Instant since(MoneyFact money, Instant at) {
        Instant since = before.getOrDefault(money, at);
        now.put(money, since);
        return since;
    }

    /** Forgets what the audit that ends here has not seen any more. */
    void closeAudit() {
        before = now;
        now = new HashMap<>();
    }
}
