package dev.laurel.sweepstakes.automation;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.security.Principal;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/admin/sweepstakes/{id}/advance}: what the minute tick would do, now; and what is waited for. */
@RestController
class AdvanceController {

    private final SweepstakesRegister register;
    private final Advance advance;
    private final StaffLog log;

    AdvanceController(SweepstakesRegister register, Advance advance, StaffLog log) {
        this.register = register;
        this.advance = advance;
        this.log = log;
    }

    @PostMapping("/api/admin/sweepstakes/{id}/advance")
    Advanced advance(@PathVariable String id, Principal staff) {
        if (register.find(id).isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        log.write(new StaffAction(staff.getName(), "advance", id, null, Map.of()));
        return advance.advance(id);
    }
}
