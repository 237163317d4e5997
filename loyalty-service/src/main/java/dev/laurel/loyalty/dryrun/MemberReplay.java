package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.anniversary.Review;
import dev.laurel.loyalty.dryrun.DryRunReport.Change;
import dev.laurel.loyalty.dryrun.DryRunReport.MemberChange;
import dev.laurel.loyalty.earning.Award;
import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.earning.Replay;
import dev.laurel.loyalty.journal.Booking;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.journal.Use;
import dev.laurel.loyalty.reversal.Step;
import dev.laurel.loyalty.tier.QualifyingWindow;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierStanding;
import dev.laurel.loyalty.tier.TierTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Replays the entries of one member: how the member would be ranked and what he would have earned is carried along. */
final class MemberReplay {

    private final String member;
    private final Replay replay;
    private final Journal journal;
    private final Map<String, Followed> payments = new HashMap<>();
    /** Where the member stood, entry by entry. */
    private Standing then;

    private Instant last;
    private QualifyingWindow window;
    private @Nullable TierStanding tier;
    private SortedMap<String, Use> uses;
    private long purchases;
    private long changed;
    private long entriesBefore;
    private long entriesAfter;
    private long earnedBefore;
    private long earnedAfter;

    /**
     * @param before where the member stood before the entries that are replayed
     */
    MemberReplay(Head before, Replay replay, Journal journal) {
        this.member = before.member();
        this.replay = replay;
        this.journal = journal;
        this.then = before.standing();
        this.last = before.at();
        this.window = then.window();
        this.tier = then.tier();
        this.uses = then.uses();
    }

    /**
     * The next entry.
     *
     * @return its booking again; nothing when there would have been none
     */
    Optional<Booking> entry(Entry entry) {
        anniversaries(entry.at());
        Standing now = now();
        Optional<Booking> again = switch (entry.booking().working().rule()) {
            case Award.RULE -> Optional.of(award(entry, now));
            case Step.RULE -> Optional.of(step(entry, now));
            case Review.RULE -> review(entry, now);
            default -> Optional.of(carried(entry));
        };
        again.ifPresent(booking -> ranked(now, booking, entry.at()));
        then = entry.standing();
        last = entry.at();
        return again;
    }

    private Standing now() {
        return then.ranked(window, tier, uses);
    }

    private void ranked(Standing now, Booking booking, Instant at) {
        window = now.windowAfter(booking, at);
        uses = now.usesAfter(booking);
        tier = booking.tier();
    }

    private Booking award(Entry entry, Standing now) {
        Booking again = replay.award(entry, then, now);
        payment(entry).award(entry, again);
        long had = entries(entry.booking());
        long gets = entries(again);
        purchases++;
        changed += again.points() == entry.booking().points() && gets == had ? 0 : 1;
        earnedBefore = Math.addExact(earnedBefore, entry.booking().points());
        earnedAfter = Math.addExact(earnedAfter, again.points());
        entriesBefore = Math.addExact(entriesBefore, had);
        entriesAfter = Math.addExact(entriesAfter, gets);
        return again;
    }

    private static long entries(Booking award) {
        return EarnInputs.of(award.working().inputs()).entries();
    }

    private Booking step(Entry entry, Standing now) {
        return payment(entry).step(entry, now, journal, replay::tiers);
    }

    private Followed payment(Entry entry) {
        return payments.computeIfAbsent(entry.booking().reference().id(), id -> new Followed());
    }

    /**
     * As long as the member stands where he stood, the nights' own entries tell when he was looked at; once he does not,
     * the calendar does.
     */
    private void anniversaries(Instant until) {
        for (Optional<LocalDate> due = due(until); due.isPresent(); due = due(until)) {
            Instant night = due.get().atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant at = night.isBefore(last) ? last : night;
            Standing now = now();
            ranked(now, Review.booking(due.get(), replay.tiersAt(at), now, at), at);
        }
    }

    private Optional<LocalDate> due(Instant until) {
        TierStanding standing = tier;
        if (standing == null || !Review.concerns(replay.tiersAt(until), standing)) {
            return Optional.empty();
        }
        boolean nightsLooked = standing.equals(then.tier()) && Review.concerns(replay.tiersInForce(until), standing);
        return nightsLooked ? Optional.empty() : Review.due(standing, Standing.dayOf(until));
    }

    private Optional<Booking> review(Entry entry, Standing now) {
        TierStanding standing = tier;
        TierTable tiers = replay.tiers(entry.booking().working().version());
        LocalDate anniversary = LocalDate.parse(entry.booking().reference().id());
        return standing == null || !Review.concerns(tiers, standing)
                ? Optional.empty()
                : Review.due(standing, anniversary).map(day -> Review.booking(day, tiers, now, entry.at()));
    }

    /** What has nothing to do with purchases begins in the lowest tier, and lifts when the member was brought over so. */
    private Booking carried(Entry entry) {
        TierTable tiers = replay.tiersAt(entry.at());
        Tier lifted = tiers.of(entry.booking().tier());
        TierStanding standing = tier;
        if (entry.booking().changesTier()
                && lifted.threshold() > tiers.of(standing).threshold()) {
            return entry.booking().leadingTo(new TierStanding(lifted.name(), entry.at()));
        }
        return entry.booking().leadingTo(standing == null ? tiers.promote(null, 0, entry.at()) : standing);
    }

    /**
     * What it came to at the instant.
     *
     * @return nothing for somebody who was registered and has no entry
     */
    Optional<MemberResult> end(Instant until) {
        if (then.tier() == null) {
            return Optional.empty();
        }
        anniversaries(until);
        LocalDate today = Standing.dayOf(until);
        long more = 0;
        long expired = 0;
        for (Followed payment : payments.values()) {
            more = Math.addExact(more, payment.more());
            expired = Math.addExact(expired, payment.hasExpired(today) ? payment.more() : 0);
        }
        long has = then.balances().held();
        MemberChange change = new MemberChange(
                member,
                earnedBefore,
                earnedAfter,
                replay.tiersInForce(until).of(then.tier()).name(),
                replay.tiersAt(until).of(tier).name());
        return Optional.of(new MemberResult(
                change,
                purchases,
                changed,
                Change.of(entriesBefore, entriesAfter),
                more,
                Change.of(has, Math.addExact(has, more - expired))));
    }
}
