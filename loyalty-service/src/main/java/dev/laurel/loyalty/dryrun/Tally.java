package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.dryrun.DryRunReport.Change;
import dev.laurel.loyalty.dryrun.DryRunReport.LiabilityChange;
import dev.laurel.loyalty.dryrun.DryRunReport.Looked;
import dev.laurel.loyalty.dryrun.DryRunReport.MemberChange;
import dev.laurel.loyalty.dryrun.DryRunReport.TierCount;
import dev.laurel.loyalty.dryrun.DryRunReport.TierMove;
import dev.laurel.loyalty.dryrun.DryRunReport.Worth;
import dev.laurel.loyalty.report.PointValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds up what a dry run finds, in memory that does not grow with the number of members. */
final class Tally {

    private static final Comparator<MemberChange> LEAST_CHANGED_FIRST = Comparator.comparingLong(
                    (MemberChange member) -> Math.abs(member.pointsAfter() - member.pointsBefore()))
            .thenComparing(MemberChange::member, Comparator.reverseOrder());

    private final int listed;
    private final SortedMap<String, Long> tiersBefore = new TreeMap<>();
    private final SortedMap<String, Long> tiersAfter = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> moves = new TreeMap<>();
    private final List<MemberChange> movers = new ArrayList<>();
    private final PriorityQueue<MemberChange> mostChanged = new PriorityQueue<>(LEAST_CHANGED_FIRST);
    private long members;
    private long changedMembers;
    private long purchases;
    private long changedPurchases;
    private long earnedBefore;
    private long earnedAfter;
    private long entriesBefore;
    private long entriesAfter;
    private long skipped;
    private long cost;
    private long outstandingBefore;
    private long outstandingAfter;

    /**
     * @param listed how many members are named in each list
     */
    Tally(int listed) {
        this.listed = listed;
    }

    /** One more member. */
    void member(MemberResult result) {
        MemberChange member = result.member();
        members++;
        purchases = Math.addExact(purchases, result.purchases());
        changedPurchases = Math.addExact(changedPurchases, result.changed());
        earnedBefore = Math.addExact(earnedBefore, member.pointsBefore());
        earnedAfter = Math.addExact(earnedAfter, member.pointsAfter());
        entriesBefore = Math.addExact(entriesBefore, result.entries().before());
        entriesAfter = Math.addExact(entriesAfter, result.entries().after());
        cost = Math.addExact(cost, result.more());
        outstandingBefore =
                Math.addExact(outstandingBefore, Math.max(0, result.has().before()));
        outstandingAfter =
                Math.addExact(outstandingAfter, Math.max(0, result.has().after()));
        tiersBefore.merge(member.tierBefore(), 1L, Long::sum);
        tiersAfter.merge(member.tierAfter(), 1L, Long::sum);
        boolean moves = !member.tierBefore().equals(member.tierAfter());
        changedMembers += moves || result.changed() > 0 || result.more() != 0 ? 1 : 0;
        if (moves) {
            move(member);
        }
        if (member.pointsBefore() != member.pointsAfter()) {
            mostChanged.add(member);
            if (mostChanged.size() > listed) {
                mostChanged.poll();
            }
        }
    }

    /** A member whose entries cannot be replayed; how many there were with this one. */
    long skipped() {
        return ++skipped;
    }

    private void move(MemberChange member) {
        moves.computeIfAbsent(member.tierBefore(), from -> new TreeMap<>()).merge(member.tierAfter(), 1L, Long::sum);
        if (movers.size() < listed) {
            movers.add(member);
        }
    }

    /**
     * What was found.
     *
     * @param tierNames in the order in which tiers are told; others follow
     */
    DryRunReport report(
            Instant from,
            Instant until,
            boolean complete,
            List<String> tierNames,
            PointValue worth,
            List<String> notes) {
        Set<String> names = new LinkedHashSet<>(tierNames);
        names.addAll(tiersBefore.keySet());
        return new DryRunReport(
                from,
                until,
                complete,
                skipped,
                new Looked(members, purchases),
                new Looked(changedMembers, changedPurchases),
                Change.of(earnedBefore, earnedAfter),
                Change.of(entriesBefore, entriesAfter),
                worth(cost, worth),
                new LiabilityChange(worth(outstandingBefore, worth), worth(outstandingAfter, worth)),
                names.stream()
                        .map(name -> new TierCount(
                                name, tiersBefore.getOrDefault(name, 0L), tiersAfter.getOrDefault(name, 0L)))
                        .toList(),
                moves.entrySet().stream().flatMap(Tally::movesFrom).toList(),
                List.copyOf(movers),
                mostChanged.stream().sorted(LEAST_CHANGED_FIRST.reversed()).toList(),
                notes);
    }

    private static Stream<TierMove> movesFrom(Map.Entry<String, SortedMap<String, Long>> from) {
        return from.getValue().entrySet().stream().map(to -> new TierMove(from.getKey(), to.getKey(), to.getValue()));
    }

    private static Worth worth(long points, PointValue worth) {
        return new Worth(points, worth.of(points));
    }
}
