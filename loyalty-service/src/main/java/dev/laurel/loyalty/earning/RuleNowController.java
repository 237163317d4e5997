package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.program.Versions;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The earn rule in force, for a service that tells people how points are earned. The gateway has no route here. */
@RestController
class RuleNowController {

    private final Versions<EarnRule> rules;
    private final Clock clock;

    RuleNowController(Versions<EarnRule> rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** What earns how much, for how long, and from when on; see {@link EarnRule}. */
    record RuleAnswer(BigDecimal defaultRate, Map<String, BigDecimal> rates, int pointsLastMonths, int holdDays) {}

    @GetMapping("/internal/earn-rule")
    RuleAnswer rule() {
        EarnRule rule = rules.at(clock.instant());
        return new RuleAnswer(rule.defaultRate(), rule.rates(), rule.pointsLastMonths(), rule.holdDays());
    }
}
