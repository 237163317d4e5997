package dev.laurel.loyalty.account;

import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The member's account. */
@RestController
class AccountController {

    private final Journal journal;
    private final Versions<TierTable> tiers;
    private final Clock clock;

    AccountController(Journal journal, Versions<TierTable> tiers, Clock clock) {
        this.journal = journal;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** Includes every entry that was committed before the call. Who has none yet has nothing, in the lowest tier. */
    @GetMapping("/api/loyalty/account")
    Account account(Principal member) {
        return of(member.getName());
    }

    /** The same for a service that speaks with the member. The gateway has no route here. */
    @GetMapping("/internal/members/{member}/account")
    Account accountOf(@PathVariable String member) {
        return of(member);
    }

    private Account of(String member) {
        Standing standing = journal.head(member).standing();
        Instant now = clock.instant();
        return Account.of(standing, tiers.at(now), now);
    }
}
