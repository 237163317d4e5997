package dev.laurel.social.notification.delivery;

import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What could not be delivered, and trying all of it again once its cause is mended. */
@RestController
@RequestMapping("/api/admin/social/deliveries/set-aside")
class SetAsideController {

    private final Deliveries queue;
    private final StaffLog log;
    private final Clock clock;

    SetAsideController(Deliveries queue, StaffLog log, Clock clock) {
        this.queue = queue;
        this.log = log;
        this.clock = clock;
    }

    /** Newest first. */
    record Waiting(List<Deliveries.SetAside> items) {}

    /** How many are due again. */
    record Revived(long deliveries) {}

    @GetMapping
    Waiting list(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        return new Waiting(queue.setAside(limit));
    }

    @PostMapping("/retry")
    Revived retry(Principal staff) {
        log.write(new StaffAction(staff.getName(), "retry", "deliveries", null, Map.of()));
        return new Revived(queue.reviveAll(clock.instant()));
    }
}
