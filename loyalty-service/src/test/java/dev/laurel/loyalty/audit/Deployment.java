package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.anniversary.Anniversaries;
import dev.laurel.loyalty.campaign.InMemoryBudgets;
import dev.laurel.loyalty.customer.KnownCustomers;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.expiry.Nights;
import dev.laurel.loyalty.journal.Crashes;
import dev.laurel.loyalty.journal.CrashingJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.maturity.ReturnWindows;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.profile.InMemoryProfiles;
import dev.laurel.loyalty.referral.AdvanceClaim;
import dev.laurel.loyalty.referral.Bonus;
import dev.laurel.loyalty.referral.ClaimReferral;
import dev.laurel.loyalty.referral.ClaimResolver;
import dev.laurel.loyalty.referral.FollowPurchases;
import dev.laurel.loyalty.referral.InMemoryClaims;
import dev.laurel.loyalty.referral.ReferralTerms;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.loyalty.reversal.Reversals;
import dev.laurel.loyalty.transfer.AdvanceTransfer;
import dev.laurel.loyalty.transfer.InMemoryTransfers;
import dev.laurel.loyalty.transfer.SendPoints;
import dev.laurel.loyalty.transfer.TransferLimits;
import dev.laurel.loyalty.transfer.TransferResolver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The stores that all instances of the service share, and instances on them, whose memory is their own. */
final class Deployment {

    static final long FRIEND_BONUS = 250;
    static final long REFERRER_BONUS = 500;

    private static final TransferLimits LIMITS = new TransferLimits(1, 1_000_000, 1_000, Duration.ofDays(14));
    private static final ReferralTerms TERMS = new ReferralTerms(
            FRIEND_BONUS,
            REFERRER_BONUS,
            1,
            Duration.ofDays(10_000),
            Duration.ZERO,
            Duration.ofDays(30),
            Duration.ZERO,
            100);

    final MovableClock clock;
    final Crashes crashes = new Crashes();
    final CrashingJournal store = new CrashingJournal(crashes);
    final InMemoryTransfers transfers = new InMemoryTransfers(crashes);
    final InMemoryClaims claims = new InMemoryClaims(crashes);
    final KnownCustomers customers = new KnownCustomers();
    final InMemoryProfiles profiles = new InMemoryProfiles();
    final InMemoryBudgets budgets;

    Deployment(Instant start) {
        this.clock = new MovableClock(start);
        this.budgets = new InMemoryBudgets(crashes, clock);
    }

    /** One process, by what it can be asked for. */
    record Instance(
            Journal journal,
            MovePoints move,
            Hearing payments,
            SendPoints transfers,
            TransferResolver transferResolver,
            ClaimReferral referrals,
            ClaimResolver claimResolver,
            Rulebook rules) {

        /** What is done now and then, whoever asks. */
        void round(Instant now) {
            transferResolver.round();
            claimResolver.round();
            rules.sweep(journal, now);
        }

        /** What the night does for a member. */
        void night(String member, Clock clock) {
            ReturnWindows.end(journal, member, clock);
            Nights.expire(journal, member, clock);
            Anniversaries.review(journal, rules.tiers(), member, clock);
        }
    }

    /** By the usual rules. */
    Instance started() {
        return started(Rulebook.USUAL);
    }

    Instance started(Rulebook rules) {
        Journal journal = new Journal(store, store, clock, 100);
        MovePoints move = Moves.movePoints(journal, rules);
        AdvanceTransfer transfer = new AdvanceTransfer(transfers, transfers, move, customers, clock);
        AdvanceClaim claim = new AdvanceClaim(
                claims,
                new Bonus(move),
                customers,
                Reversals.reversePoints(journal, rules.tiers(), ReversalPolicy.ALLOW_NEGATIVE),
                TERMS,
                clock);
        return new Instance(
                journal,
                move,
                new Hearing(journal, clock, ReversalPolicy.ALLOW_NEGATIVE, rules, new FollowPurchases(claim)),
                new SendPoints(transfers, transfers, transfer, LIMITS, Deployment::quietly, clock),
                new TransferResolver(transfers, transfer, clock),
                new ClaimReferral(claims, claims, claim, journal, Deployment::quietly, clock),
                new ClaimResolver(claims, claim, clock),
                rules);
    }

    /** As where it runs: who asked has had his answer, and the resolver goes on with what auth-service did not help with. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (KnownCustomers.Away away) {
            return;
        }
    }
}
