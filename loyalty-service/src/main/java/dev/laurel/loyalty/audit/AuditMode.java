package dev.laurel.loyalty.audit;

/** How much is looked at. */
enum AuditMode {
    /** Everything, and payment-service's settlements. */
    FULL,
    /** What members' journals have gained since the last audit that found nothing wrong with them. */
    INCREMENTAL
}
