package dev.laurel.loyalty.audit;

import java.util.Optional;

/** The last audit of each mode in the whole cluster. */
interface AuditRuns {

    Optional<AuditRun> last(AuditMode mode);

    void save(AuditRun run);
}
