package dev.laurel.sweepstakes.lifecycle;

import static dev.laurel.sweepstakes.lifecycle.Status.CANCELLED;
import static dev.laurel.sweepstakes.lifecycle.Status.CLOSED;
import static dev.laurel.sweepstakes.lifecycle.Status.DRAFT;
import static dev.laurel.sweepstakes.lifecycle.Status.DRAWN;
import static dev.laurel.sweepstakes.lifecycle.Status.OPEN;
import static dev.laurel.sweepstakes.lifecycle.Status.SCHEDULED;
import static dev.laurel.sweepstakes.lifecycle.Status.SEALED;
import static dev.laurel.sweepstakes.lifecycle.Status.VOID;

import dev.laurel.draw.Terms;
import dev.laurel.sweepstakes.lifecycle.Transition.Moved;
import dev.laurel.sweepstakes.lifecycle.Transition.Refused;
import dev.laurel.sweepstakes.lifecycle.Transition.Unchanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sweepstakes. Each method that moves it changes nothing by itself: {@link SweepstakesRegister#change} writes what it
 * answers, on the condition that nobody else moved it meanwhile. What follows the draw is {@link Aftermath}'s.
 *
 * @param version counts the writes, from 1
 * @param secret 32 random bytes in hex, the key of this sweepstakes' pseudonyms; never shown
 */
public record Sweepstakes(
        String id,
        long version,
        Status status,
        Plan plan,
        String secret,
        Progress progress,
        List<HistoryEntry> history) {

    public Sweepstakes {
        history = List.copyOf(history);
    }

    public static Sweepstakes draft(String id, Plan plan, String secret, String who, Instant now) {
        var created = new HistoryEntry(now, who, "created", plan.title());
        return new Sweepstakes(id, 1, DRAFT, plan, secret, Progress.NONE, List.of(created));
    }

    /** Whether the public may see it. */
    public boolean isPublic() {
        return progress.publication() != null;
    }

    public Publication publication() {
        if (progress.publication() == null) {
            throw new IllegalStateException("Sweepstakes " + id + " is not published");
        }
        return progress.publication();
    }

    /** The terms that the draw is bound to: as published, or with the later round after a postponement. */
    public Terms terms() {
        var published = publication().terms();
        return progress.postponements().isEmpty()
                ? published
                : published.postponedTo(progress.postponements().getLast().round());
    }

    /** The beacon's round that decides. */
    public long round() {
        return terms().round();
    }

    public Instant roundTime() {
        return publication().chain().timeOf(round());
    }

    /** Whether an entry whose fact is of this time still counts. */
    public boolean admits(Instant fact) {
        return (status == SCHEDULED || status == OPEN || status == CLOSED)
                && progress.admissionEndedAt() == null
                && plan.isOpenAt(fact);
    }

    public Transition edit(Plan edited, String who, Instant now) {
        return status == DRAFT
                ? moved(DRAFT, edited, progress, new HistoryEntry(now, who, "edited", edited.title()))
                : new Refused(this, "Its terms were fixed when it was published.");
    }

    public Transition publish(Publication publication, String who) {
        return status == DRAFT
                ? moved(
                        SCHEDULED,
                        plan,
                        progress.published(publication),
                        new HistoryEntry(
                                publication.at(),
                                who,
                                "published",
                                "terms " + publication.terms().hash()))
                : new Refused(this, "It is published already.");
    }

    public Transition cancel(String reason, String who, Instant now) {
        return switch (status) {
            case DRAFT, SCHEDULED, OPEN ->
                now.isBefore(plan.closesAt())
                        ? moved(CANCELLED, plan, progress, new HistoryEntry(now, who, "cancelled", reason))
                        : new Refused(this, "It has closed; what closed is drawn.");
            case CANCELLED -> new Unchanged(this);
            case CLOSED, SEALED, DRAWN, VOID -> new Refused(this, "It has closed; what closed is drawn.");
        };
    }

    public Transition open(Instant now) {
        return status == SCHEDULED && !now.isBefore(plan.opensAt())
                ? moved(OPEN, plan, progress, automatic(now, "opened", ""))
                : new Unchanged(this);
    }

    public Transition close(Instant now) {
        if (status != OPEN || now.isBefore(plan.closesAt())) {
            return new Unchanged(this);
        }
        var next = next(CLOSED, plan, progress, automatic(now, "closed", ""));
        return new Moved(next, new Happening.Closed(plan.closesAt()));
    }

    /** From here on the entries are what they are; whoever is about to write one looks at this first. */
    public Transition endAdmission(Instant now) {
        return status == CLOSED && progress.admissionEndedAt() == null
                ? moved(CLOSED, plan, progress.admissionEnded(now), automatic(now, "admission ended", ""))
                : new Unchanged(this);
    }

    /** The seal would come too late for its round. The first time the round moves by rule; the second ends it. */
    public Transition missed(Instant now, String reason, ProtocolSettings protocol) {
        if (status != CLOSED || !isTooLate(now, protocol)) {
            return new Unchanged(this);
        }
        if (!progress.postponements().isEmpty()) {
            return moved(
                    VOID, plan, progress, automatic(now, "voided", "Round " + round() + " missed, too: " + reason));
        }
        var next = publication().chain().firstRoundFrom(now.plus(protocol.postponement()));
        var postponement = new Postponement(now, reason, round(), next);
        return moved(
                CLOSED,
                plan,
                progress.postponed(postponement),
                automatic(now, "postponed", "From round " + round() + " to " + next + ": " + reason));
    }

    /** Whether a seal made now would be too close to its round, or after it. */
    public boolean isTooLate(Instant now, ProtocolSettings protocol) {
        return roundTime().isBefore(now.plus(protocol.sealBeforeRound()));
    }

    public Transition sealed(Seal seal) {
        if (status == SEALED || status == DRAWN) {
            return new Unchanged(this);
        }
        return status == CLOSED && progress.admissionEndedAt() != null
                ? moved(
                        SEALED,
                        plan,
                        progress.sealed(seal),
                        automatic(seal.sealedAt(), "sealed", "root " + seal.merkleRoot()))
                : new Refused(this, "Only what has closed, and admits nothing more, can be sealed.");
    }

    /**
     * The draw record is there; its places become the ranks.
     *
     * @param ranking in order
     * @param disqualified entries that lost their standing since the seal, with the public reason
     */
    public Transition drawn(List<Rank> ranking, Map<String, String> disqualified, Instant now) {
        if (status == DRAWN) {
            return new Unchanged(this);
        }
        if (status != SEALED) {
            return new Refused(this, "Only what is sealed can be drawn.");
        }
        var ranks = Podium.drawn(ranking, plan.winners(), disqualified).ranks();
        return moved(DRAWN, plan, progress.drawn(now, ranks), automatic(now, "drawn", ranking.size() + " places"));
    }

    /** What ended without a draw has given its points back. */
    public Transition unwound(Instant now) {
        return (status == CANCELLED || status == VOID) && progress.unwoundAt() == null
                ? moved(status, plan, progress.unwound(now), automatic(now, "points returned", ""))
                : new Unchanged(this);
    }

    Transition ranked(List<Rank> ranks, HistoryEntry entry, List<Happening> happenings) {
        return new Moved(next(status, plan, progress.ranked(ranks), entry), happenings);
    }

    Transition announced(List<Rank> ranks, HistoryEntry entry, List<Happening> happenings) {
        return new Moved(next(status, plan, progress.announced(entry.at(), ranks), entry), happenings);
    }

    private Transition moved(Status to, Plan planned, Progress made, HistoryEntry entry) {
        return new Moved(next(to, planned, made, entry));
    }

    private Sweepstakes next(Status to, Plan planned, Progress made, HistoryEntry entry) {
        var longer = new ArrayList<>(history);
        longer.add(entry);
        return new Sweepstakes(id, version + 1, to, planned, secret, made, longer);
    }

    private static HistoryEntry automatic(Instant now, String what, String detail) {
        return new HistoryEntry(now, "automation", what, detail);
    }
}
