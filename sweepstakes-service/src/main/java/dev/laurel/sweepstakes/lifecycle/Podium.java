package dev.laurel.sweepstakes.lifecycle;

import dev.laurel.sweepstakes.lifecycle.Rank.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who gets the prizes of a ranking. A disqualified place keeps its rank and its reason, and the next alternate takes
 * its prize; there is never a second draw.
 */
final class Podium {

    private final List<Rank> ranks;

    private Podium(List<Rank> ranks) {
        this.ranks = ranks;
    }

    static Podium of(List<Rank> ranks) {
        return new Podium(new ArrayList<>(ranks));
    }

    /** A fresh ranking, of which some entries lost their standing since the seal. */
    static Podium drawn(List<Rank> ranking, int winners, Map<String, String> disqualified) {
        var podium = of(ranking);
        podium.ranks.replaceAll(rank -> {
            var reason = disqualified.get(rank.entryId());
            return reason == null ? rank : rank.disqualified(reason);
        });
        IntStream.range(0, winners).forEach(prize -> podium.award(prize, null));
        return podium;
    }

    List<Rank> ranks() {
        return List.copyOf(ranks);
    }

    Optional<Rank> rank(int rank) {
        return ranks.stream().filter(place -> place.rank() == rank).findFirst();
    }

    /** Takes a place out; returns who takes its prize, if it had one and anybody is left. */
    Optional<Rank> disqualify(Rank place, String reason, @Nullable Instant claimBy) {
        replace(place.disqualified(reason));
        return place.winner() == null ? Optional.empty() : award(place.winner(), claimBy);
    }

    void replace(Rank changed) {
        ranks.replaceAll(rank -> rank.rank() == changed.rank() ? changed : rank);
    }

    private Optional<Rank> award(int prize, @Nullable Instant claimBy) {
        var next = ranks.stream()
                .filter(rank -> rank.outcome() == Outcome.ALTERNATE)
                .findFirst()
                .map(rank -> rank.wins(prize, claimBy));
        next.ifPresent(this::replace);
        return next;
    }
}
