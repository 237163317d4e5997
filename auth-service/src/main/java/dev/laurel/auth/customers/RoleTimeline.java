package dev.laurel.auth.customers;

import dev.laurel.auth.profile.TimelineEvent;
import dev.laurel.auth.profile.TimelinePart;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.staff.StaffRecord;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When somebody became staff, or ceased to be. */
@Component
class RoleTimeline implements TimelinePart {
    /** Of the log, which in this service holds little else than roles. */
    private static final int LATEST = 2_000;

    private static final Map<String, String> KINDS =
            Map.of(ChangeRoles.GRANT, "role-granted", ChangeRoles.WITHDRAW, "role-withdrawn");

    private final StaffLog log;

    RoleTimeline(StaffLog log) {
        this.log = log;
    }

    @Override
    public Stream<TimelineEvent> of(String customerId) {
        return log.downFrom(Long.MAX_VALUE, LATEST).stream()
                .filter(done -> done.subject().equals(customerId) && KINDS.containsKey(done.action()))
                .map(RoleTimeline::told);
    }

    private static TimelineEvent told(StaffRecord done) {
        boolean granted = done.action().equals(ChangeRoles.GRANT);
        return TimelineEvent.of(
                done.subject(),
                "%08d".formatted(done.number()),
                done.at(),
                KINDS.getOrDefault(done.action(), "role"),
                "The role of %s was %s."
                        .formatted(done.details().get(ChangeRoles.ROLE), granted ? "given" : "taken away"),
                done.actor());
    }
}
