package dev.laurel.loyalty.tier;

import dev.laurel.loyalty.program.Versions;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tiers as anybody may see them. */
@RestController
class TiersController {

    private final Versions<TierTable> tables;
    private final Clock clock;

    TiersController(Versions<TierTable> tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Lowest first. */
    @GetMapping("/api/loyalty/tiers")
    List<TierAnswer> tiers() {
        return tables.at(clock.instant()).tiers().stream()
                .map(tier -> new TierAnswer(tier.name(), tier.threshold(), tier.multiplier()))
                .toList();
    }

    /**
     * One tier.
     *
     * @param threshold points within twelve months that reach it
     */
    record TierAnswer(String name, long threshold, BigDecimal multiplier) {}
}
