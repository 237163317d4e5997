package dev.laurel.sweepstakes.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What staff decide about a sweepstakes. Fixed from publishing on.
 *
 * @param rules the official rules' text
 * @param zone in which its days are counted and its times are shown
 * @param drawAt the draw uses the beacon's first round from here on
 * @param prizes in order of rank: the first winners get the first
 * @param alternates places behind the winners
 * @param weightCap the most that one person's entries weigh together, over all ways
 * @param claimWindow how long a winner has to claim
 * @param after the sweepstakes after whose announcement this one publishes itself
 */
public record Plan(
        String title,
        String description,
        String rules,
        ZoneId zone,
        Instant opensAt,
        Instant closesAt,
        Instant drawAt,
        List<Prize> prizes,
        int alternates,
        int weightCap,
        Ways ways,
        Eligibility eligibility,
        Duration claimWindow,
        @Nullable String after) {

    public Plan {
        prizes = List.copyOf(prizes);
    }

    /** One winner for each prize. */
    public int winners() {
        return prizes.stream().mapToInt(Prize::quantity).sum();
    }

    public int places() {
        return winners() + alternates;
    }

    /** The prize of the winner with this number, counted from 0. */
    public Prize prize(int winner) {
        var left = winner;
        for (var prize : prizes) {
            if (left < prize.quantity()) {
                return prize;
            }
            left -= prize.quantity();
        }
        throw new IllegalArgumentException("There is no prize for winner " + winner);
    }

    /** Whether a fact of this time lies in the entry period: from its opening to just before its closing. */
    public boolean isOpenAt(Instant fact) {
        return !fact.isBefore(opensAt) && fact.isBefore(closesAt);
    }
}
