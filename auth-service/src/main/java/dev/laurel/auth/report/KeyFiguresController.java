package dev.laurel.auth.report;

import dev.laurel.auth.link.LinkedChannels;
import dev.laurel.auth.profile.ProfileFigures;
import dev.laurel.platform.web.Period;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a time brought, over all customers. */
@RestController
class KeyFiguresController {
    private final ProfileFigures profiles;
    private final LinkedChannels links;
    private final Clock clock;

    KeyFiguresController(ProfileFigures profiles, LinkedChannels links, Clock clock) {
        this.profiles = profiles;
        this.links = links;
        this.clock = clock;
    }

    /**
     * What a time brought.
     *
     * @param from the first day (UTC); thirty days with the last one when absent
     * @param to the last day; today when absent
     */
    @GetMapping("/api/admin/customers/kpis")
    KeyFigures keyFigures(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Period period = Period.of(from, to, clock);
        return KeyFigures.of(
                period,
                profiles.before(period.from()),
                profiles.registered(period.from(), period.until()),
                profiles.complete(),
                links.counts());
    }
}
