package dev.laurel.sweepstakes.compliance;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/admin/sweepstakes/{id}/compliance}. */
@RestController
class ComplianceController {

    private final SweepstakesRegister register;
    private final ComplianceCheck check;

    ComplianceController(SweepstakesRegister register, ComplianceCheck check) {
        this.register = register;
        this.check = check;
    }

    @GetMapping("/api/admin/sweepstakes/{id}/compliance")
    ComplianceCheck.Report compliance(@PathVariable String id) {
        return register.find(id)
                .map(one -> check.check(one.plan()))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }
}
