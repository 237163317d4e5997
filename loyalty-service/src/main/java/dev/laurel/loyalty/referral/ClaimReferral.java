package dev.laurel.loyalty.referral;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A friend tells who referred him, once. */
public final class ClaimReferral {

    /** Nobody with more entries than this is a newcomer, whatever they are. */
    private static final int MOST_ENTRIES = 50;

    private final Referrers referrers;
    private final Claims claims;
    private final AdvanceClaim advance;
    private final Journal journal;
    private final Executor afterwards;
    private final Clock clock;

    /** @param afterwards goes on with a claim when its friend has his answer */
    public ClaimReferral(
            Referrers referrers,
            Claims claims,
            AdvanceClaim advance,
            Journal journal,
            Executor afterwards,
            Clock clock) {
        this.referrers = referrers;
        this.claims = claims;
        this.advance = advance;
        this.journal = journal;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Claimed {

        /** It is stored, now or by an earlier request for the same code. */
        record Accepted(Claim claim) implements Claimed {}

        /** No. */
        record Refused(Why why) implements Claimed {}
    }

    /** Why a code cannot be claimed. */
    public enum Why {
        UNKNOWN_CODE,
        OWN_CODE,
        ALREADY_CLAIMED,
        NOT_NEW
    }

    /** Claims the code for this member. */
    public Claimed claim(String friend, String typed) {
        Optional<String> referrer = ReferralCode.typed(typed).flatMap(referrers::memberWith);
        if (referrer.isEmpty()) {
            return new Claimed.Refused(Why.UNKNOWN_CODE);
        }
        if (referrer.get().equals(friend)) {
            return new Claimed.Refused(Why.OWN_CODE);
        }
        if (isKnown(friend)) {
            return repeated(friend, referrer.get()).orElseGet(() -> new Claimed.Refused(Why.NOT_NEW));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Claim claim = Claim.made(friend, referrer.get(), now, now.plus(AdvanceClaim.PATIENCE));
        if (!claims.insert(claim)) {
            return repeated(friend, referrer.get()).orElseGet(() -> new Claimed.Refused(Why.ALREADY_CLAIMED));
        }
        // one that settled between the two looks found no claim; it counts
        purchase(friend).ifPresent(settled -> advance.purchased(friend, settled));
        afterwards.execute(() -> advance.goOn(claim));
        return new Claimed.Accepted(claim);
    }

    private Optional<Claimed> repeated(String friend, String referrer) {
        return claims.find(Claim.idOf(friend))
                .map(claim -> claim.referrer().equals(referrer) && claim.state() != ClaimState.LAPSED
                        ? new Claimed.Accepted(claim)
                        : new Claimed.Refused(Why.ALREADY_CLAIMED));
    }

    private boolean isKnown(String member) {
        return journal.head(member).seq() > MOST_ENTRIES || purchase(member).isPresent();
    }

    private Optional<Entry> purchase(String member) {
        long entries = journal.head(member).seq();
        return entries == 0
                ? Optional.empty()
                : journal.downFrom(member, entries, MOST_ENTRIES).stream()
                        .filter(entry -> entry.booking().kind() == EntryKind.EARN)
                        .reduce((newer, older) -> older);
    }
}
