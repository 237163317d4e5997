package dev.laurel.loyalty.referral;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with claims that are due or that a crash left. Every instance may: each step is decided by its write. */
public final class ClaimResolver {

    private static final Logger log = LoggerFactory.getLogger(ClaimResolver.class);
    private static final int AT_ONCE = 200;

    private final Claims claims;
    private final AdvanceClaim advance;
    private final Clock clock;

    public ClaimResolver(Claims claims, AdvanceClaim advance, Clock clock) {
        this.claims = claims;
        this.advance = advance;
        this.clock = clock;
    }

    /** One round; returns how many were due. */
    public int round() {
        var due = claims.due(clock.instant(), AT_ONCE);
        due.forEach(this::goOn);
        return due.size();
    }

    private void goOn(Claim claim) {
        try {
            advance.goOn(claim);
        } catch (RuntimeException failure) {
            log.warn("Referral {} stays as it is for now", claim.id(), failure);
            // behind the others, which need not suffer from the same
            claims.find(claim.id()).filter(current -> current.lookAt() != null).ifPresent(this::later);
        }
    }

    private void later(Claim current) {
        claims.replace(
                current.lookingAgain(clock.instant().plus(AdvanceClaim.PATIENCE).truncatedTo(ChronoUnit.MILLIS)));
    }
}
