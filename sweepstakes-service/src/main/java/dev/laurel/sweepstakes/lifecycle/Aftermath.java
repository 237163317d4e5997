package dev.laurel.sweepstakes.lifecycle;

import dev.laurel.sweepstakes.lifecycle.Rank.Outcome;
import dev.laurel.sweepstakes.lifecycle.Transition.Refused;
import dev.laurel.sweepstakes.lifecycle.Transition.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows the draw of a sweepstakes: its announcement, claims, and disqualifications. */
public record Aftermath(Sweepstakes sweepstakes) {

    /** The public reason of a winner who did not claim in time. */
    public static final String NOT_CLAIMED = "NOT_CLAIMED";

    /** Winners are told, and their time to claim begins. */
    public Transition announce(String who, Instant now) {
        if (sweepstakes.status() != Status.DRAWN) {
            return new Refused(sweepstakes, "Only what is drawn can be announced.");
        }
        if (sweepstakes.progress().announcedAt() != null) {
            return new Unchanged(sweepstakes);
        }
        var claimBy = claimBy(now);
        var ranks = sweepstakes.progress().ranks().stream()
                .map(rank -> rank.outcome() == Outcome.WINNER ? rank.due(claimBy) : rank)
                .toList();
        var winners = ranks.stream()
                .filter(rank -> rank.outcome() == Outcome.WINNER)
                .<Happening>map(rank -> new Happening.WinnerChosen(rank, now))
                .toList();
        return sweepstakes.announced(
                ranks, new HistoryEntry(now, who, "announced", winners.size() + " winners"), winners);
    }

    /** A place loses its standing, with a public reason; the next alternate takes its prize. */
    public Transition disqualify(int rank, String reason, String who, Instant now) {
        var podium = Podium.of(sweepstakes.progress().ranks());
        var place = podium.rank(rank);
        if (place.isEmpty()) {
            return new Refused(sweepstakes, "There is no rank " + rank + ".");
        }
        if (place.get().outcome() == Outcome.DISQUALIFIED) {
            return new Unchanged(sweepstakes);
        }
        return disqualify(podium, List.of(place.get()), reason, who, now);
    }

    /** The places of this entry lose their standing, unless a prize was claimed with it: then staff decide. */
    public Transition disqualifyEntry(String entryId, String reason, Instant now) {
        var podium = Podium.of(sweepstakes.progress().ranks());
        var places = podium.ranks().stream()
                .filter(rank -> rank.entryId().equals(entryId) && rank.outcome() != Outcome.DISQUALIFIED)
                .filter(rank -> rank.claim() == null)
                .toList();
        return places.isEmpty() ? new Unchanged(sweepstakes) : disqualify(podium, places, reason, "automation", now);
    }

    /** Winners whose time is over make room for the next. */
    public Transition expire(Instant now) {
        var podium = Podium.of(sweepstakes.progress().ranks());
        var late = podium.ranks().stream()
                .filter(rank -> rank.outcome() == Outcome.WINNER && rank.claim() == null)
                .filter(rank -> rank.claimBy() != null && !now.isBefore(rank.claimBy()))
                .toList();
        return late.isEmpty() ? new Unchanged(sweepstakes) : disqualify(podium, late, NOT_CLAIMED, "automation", now);
    }

    /** The customer claims what he won. */
    public Transition claim(String customer, @Nullable String name, Instant now) {
        var won = won(customer);
        if (won.isEmpty() || sweepstakes.progress().announcedAt() == null) {
            return new Refused(sweepstakes, "There is nothing for you to claim here.");
        }
        var place = won.get();
        if (place.claim() != null) {
            return new Unchanged(sweepstakes);
        }
        if (!now.isBefore(Objects.requireNonNull(place.claimBy()))) {
            return new Refused(sweepstakes, "The time to claim ended at " + place.claimBy() + ".");
        }
        var podium = Podium.of(sweepstakes.progress().ranks());
        podium.replace(place.claimed(new Claim(now, name)));
        return sweepstakes.ranked(
                podium.ranks(), new HistoryEntry(now, "winner", "claimed", "rank " + place.rank()), List.of());
    }

    /** Whoever agreed to be shown by name and was forgotten since is shown by the pseudonym again. */
    public Transition forget(String customer, Instant now) {
        var ranks = sweepstakes.progress().ranks().stream()
                .map(rank -> customer.equals(rank.customer()) ? rank.unnamed() : rank)
                .toList();
        return ranks.equals(sweepstakes.progress().ranks())
                ? new Unchanged(sweepstakes)
                : sweepstakes.ranked(
                        ranks, new HistoryEntry(now, "automation", "unnamed", "somebody was forgotten"), List.of());
    }

    /** The place with which this customer wins. */
    public Optional<Rank> won(String customer) {
        return sweepstakes.progress().ranks().stream()
                .filter(rank -> rank.outcome() == Outcome.WINNER && customer.equals(rank.customer()))
                .findFirst();
    }

    private Transition disqualify(Podium podium, List<Rank> places, String reason, String who, Instant now) {
        var announced = sweepstakes.progress().announcedAt() != null;
        List<Happening> happenings = new ArrayList<>();
        for (var place : places) {
            podium.disqualify(place, reason, announced ? claimBy(now) : null)
                    .filter(next -> announced) // the announcement tells of those who moved up before it
                    .ifPresent(next -> happenings.add(new Happening.WinnerChosen(next, now)));
        }
        var detail = "ranks " + places.stream().map(Rank::rank).toList() + ": " + reason;
        return sweepstakes.ranked(podium.ranks(), new HistoryEntry(now, who, "disqualified", detail), happenings);
    }

    private Instant claimBy(Instant now) {
        return now.plus(sweepstakes.plan().claimWindow());
    }
}
