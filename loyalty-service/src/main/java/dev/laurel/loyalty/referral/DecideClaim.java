package dev.laurel.loyalty.referral;

import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Staff decide about a claim that is held, once. */
public final class DecideClaim {

    private final Claims claims;
    private final AdvanceClaim advance;
    private final StaffLog log;
    private final Executor afterwards;
    private final Clock clock;

    public DecideClaim(Claims claims, AdvanceClaim advance, StaffLog log, Executor afterwards, Clock clock) {
        this.claims = claims;
        this.advance = advance;
        this.log = log;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Decided {

        /** It is decided like this now. */
        record Done(Claim claim) implements Decided {}

        /** There is nothing to decide: it is in this state. */
        record NotHeld(ClaimState state) implements Decided {}

        /** There is no such claim. */
        record Unknown() implements Decided {}
    }

    Decided decide(String id, boolean approved, String staff, String reason) {
        Optional<Claim> found = claims.find(id);
        if (found.isEmpty()) {
            return new Decided.Unknown();
        }
        Claim claim = found.get();
        if (claim.state() != ClaimState.HELD) {
            return new Decided.NotHeld(claim.state());
        }
        log.write(new StaffAction(
                staff,
                approved ? "approve-referral" : "refuse-referral",
                id,
                reason,
                Map.of("friend", claim.friend(), "referrer", claim.referrer())));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Claim decided = claim.decided(approved, new Claim.Decision(staff, now, reason), now);
        if (!claims.replace(decided)) {
            // a purchase came in between, or somebody else decided
            return decide(id, approved, staff, reason);
        }
        afterwards.execute(() -> advance.goOn(decided));
        return new Decided.Done(decided);
    }
}
