package dev.laurel.loyalty.reversal;

import dev.laurel.loyalty.earning.Award;
import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.Posting;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Working;
import dev.laurel.loyalty.tier.QualifyingWindow;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The booking by which points follow money: a pure function of where the money stands, the award, the step before and
 * what else came before. The auditor computes it again.
 *
 * @param policy what to do when more is due than there is
 * @param tiers in force
 */
public record Reversal(ReversalPolicy policy, TierTable tiers) {

    /**
     * The next step for a payment.
     *
     * @param award nothing while there is none
     * @param previous the step before it, nothing for the first
     * @param standing where the member stands
     */
    public Booking booking(
            MoneyPosition money,
            @Nullable OriginalAward award,
            @Nullable Step previous,
            Standing standing,
            Instant at) {
        return award == null
                ? deferred(money, previous, standing, at)
                : following(money, award, previous, standing, at);
    }

    private Booking deferred(MoneyPosition money, @Nullable Step previous, Standing standing, Instant at) {
        return booking(
                EntryKind.DEFER,
                List.of(),
                money.cause().words() + ": " + money.words() + ", before its points were booked",
                step(money, 0, previous, applied(previous)),
                List.of(money.words() + "; points follow with the award"),
                List.of(),
                0,
                null,
                Collections.emptySortedMap(),
                standing,
                at);
    }

    private Booking following(
            MoneyPosition money, OriginalAward award, @Nullable Step previous, Standing standing, Instant at) {
        Applied before = applied(previous);
        Target target = Target.of(award, money);
        LocalDate waitsFor = award.waitsFor(standing, at);
        Movement movement = Movement.of(before, target, there(award, standing), waitsFor != null, policy);
        Applied after = new Applied(
                money.returnedMinor(),
                money.heldMinor(),
                target.reversed(),
                before.reversed() + movement.reversed(),
                before.held() + movement.held());
        ReversalLines lines = new ReversalLines(money, award, target, before, after, policy);
        Lapse lapse = Lapse.of(award, standing, movement.postings());
        return booking(
                        movement.kind(),
                        lapse.before(movement.postings()),
                        lines.reason(),
                        step(money, award.seq(), previous, after),
                        lapse.after(lines.lines(waitsFor)),
                        lots(award, standing, lapse.points() - movement.reversed()),
                        qualifying(money, award, before, target),
                        award.month(),
                        waits(waitsFor, movement),
                        standing,
                        at)
                .withLapsed(lapse.taken());
    }

    /** What can be taken: available points, and those that would be available if they had not expired. */
    private static long there(OriginalAward award, Standing standing) {
        return Math.max(0, standing.balances().available()) + Lapse.within(award, standing);
    }

    /** All points of a purchase count towards tiers but those that campaigns gave. */
    private static long qualifying(MoneyPosition money, OriginalAward award, Applied before, Target target) {
        EarnInputs inputs = award.inputs();
        if (inputs.campaigns().isEmpty()) {
            return before.due() - target.reversed();
        }
        long stayed = money.paidMinor() - before.returnedMinor();
        return inputs.qualifyingKept(money.staysMinor(), money.paidMinor())
                - inputs.qualifyingKept(stayed, money.paidMinor());
    }

    private static SortedMap<LocalDate, Long> waits(@Nullable LocalDate waitsFor, Movement movement) {
        SortedMap<LocalDate, Long> waits = new TreeMap<>();
        if (waitsFor != null && movement.fewerKept() != 0) {
            waits.put(waitsFor, -movement.fewerKept());
        }
        return waits;
    }

    private Step step(MoneyPosition money, long award, @Nullable Step previous, Applied after) {
        return new Step(
                previous == null ? 1 : previous.number() + 1,
                0,
                award,
                previous == null ? 0 : previous.seq(),
                money,
                applied(previous),
                after,
                policy,
                tiers.version());
    }

    private static Applied applied(@Nullable Step previous) {
        return previous == null ? Applied.NOTHING : previous.after();
    }

    private static List<Lot> lots(OriginalAward award, Standing standing, long points) {
        long reaching = standing.reachingLots(points);
        if (reaching < 0) {
            return standing.lots().taking(award.lot(0), -reaching);
        }
        return reaching == 0 ? List.of() : List.of(award.lot(reaching));
    }

    private Booking booking(
            EntryKind kind,
            List<Posting> postings,
            String reason,
            Step step,
            List<String> lines,
            List<Lot> lots,
            long qualifying,
            @Nullable YearMonth qualifyingIn,
            SortedMap<LocalDate, Long> waits,
            Standing standing,
            Instant at) {
        String paymentId = step.money().paymentId();
        return new Booking(
                kind,
                postings,
                reason,
                new Reference(Award.REFERENCE, paymentId),
                Step.key(paymentId, step.number()),
                new Working(Step.RULE, Step.RULE_VERSION, StepForm.inputs(step), lines),
                lots,
                qualifying,
                qualifyingIn,
                tiers.of(standing.tier()).name(),
                tierAfter(standing, qualifying, qualifyingIn, at),
                waits,
                Collections.emptySortedMap());
    }

    /** Only points that come back and still count can lift a member; those that go leave the tier to the anniversary. */
    private TierStanding tierAfter(Standing standing, long qualifying, @Nullable YearMonth qualifyingIn, Instant at) {
        YearMonth now = Standing.monthOf(at);
        TierStanding tier = standing.tier();
        if (tier == null) {
            return tiers.promote(null, 0, at);
        }
        if (qualifying <= 0 || qualifyingIn == null || !QualifyingWindow.counts(qualifyingIn, now)) {
            return tier;
        }
        return tiers.promote(
                tier, standing.window().plus(now, qualifyingIn, qualifying).points(now), at);
    }
}
