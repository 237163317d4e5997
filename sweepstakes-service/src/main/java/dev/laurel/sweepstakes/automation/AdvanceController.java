package dev.laurel.sweepstakes.automation;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/admin/sweepstakes/{id}/advance}: what the minute tick would do, now; and what is waited for. */
@RestController
class AdvanceController {

    private final SweepstakesRegister register;
    private final Advance advance;

    AdvanceController(SweepstakesRegister register, Advance advance) {
        this.register = register;
        this.advance = advance;
    }

    @PostMapping("/api/admin/sweepstakes/{id}/advance")
    Advanced advance(@PathVariable String id) {
        if (register.find(id).isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        return advance.advance(id);
    }
}
