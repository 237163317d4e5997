package dev.laurel.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.loyalty.customer.KnownCustomers;
import dev.laurel.loyalty.journal.Crashes;
import dev.laurel.loyalty.journal.CrashingJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.referral.ClaimReferral.Claimed;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.loyalty.reversal.Reversals;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Rita, who has been a member for years, and Fred, who is new, on stores in memory. */
final class ReferralScene {

    static final Instant START = Instant.parse("2026-03-10T12:00:00Z");
    static final ReferralTerms TERMS = new ReferralTerms(
            250, 500, 1, Duration.ofDays(30), Duration.ZERO, Duration.ofDays(30), Duration.ofHours(24), 3);

    final MovableClock clock = new MovableClock(START);
    final Crashes crashes = new Crashes();
    final InMemoryClaims claims = new InMemoryClaims(crashes);
    final KnownCustomers customers = new KnownCustomers();
    private final CrashingJournal store = new CrashingJournal(crashes);
    private final ReferralTerms terms;

    ReferralScene() {
        this(TERMS);
    }

    ReferralScene(ReferralTerms terms) {
        this.terms = terms;
        customers.add("rita", "rita@example.com", "Rita Referrer", START.minus(Duration.ofDays(900)));
        customers.add("fred", "fred@example.org", "Fred Friend", START);
    }

    ToldPayment buys(String member, String payment, long minor) {
        ToldPayment told = new ToldPayment(payment, member, minor);
        hear(told.completed());
        return told;
    }

    void hear(Event event) {
        new Hearing(journal(), clock, ReversalPolicy.ALLOW_NEGATIVE, new FollowPurchases(advance())).hear(event);
    }

    void claimed(String friend, String referrer) {
        assertThat(claim(friend, referrer)).isInstanceOf(Claimed.Accepted.class);
    }

    Claimed claim(String friend, String referrer) {
        return claims().claim(friend, claims.codeOf(referrer).shown().toLowerCase(Locale.ROOT));
    }

    ClaimReferral claims() {
        return new ClaimReferral(claims, claims, advance(), journal(), Runnable::run, clock);
    }

    AdvanceClaim advance() {
        Journal journal = journal();
        return new AdvanceClaim(
                claims,
                new Bonus(Moves.movePoints(journal)),
                customers,
                Reversals.reversePoints(journal, ReversalPolicy.ALLOW_NEGATIVE),
                terms,
                clock);
    }

    void resolve() {
        new ClaimResolver(claims, advance(), clock).round();
    }

    Claim claim(String friend) {
        return claims.claims.get(Claim.idOf(friend));
    }

    long available(String member) {
        return journal().head(member).standing().balances().available();
    }

    Journal journal() {
        return new Journal(store, store, clock, 10);
    }
}
