package dev.laurel.sweepstakes.publishing;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.sweepstakes.v1.SweepstakesClosed;
import dev.laurel.contracts.sweepstakes.v1.WinnerSelected;
import dev.laurel.platform.outbox.OutboxItem;
import dev.laurel.platform.outbox.OutboxItems;
import dev.laurel.sweepstakes.lifecycle.Announcements;
import dev.laurel.sweepstakes.lifecycle.Happening;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Happenings of a sweepstakes as events; their ids follow from the fact, so telling it again is the same event. */
@Component
class SweepstakesEvents implements Announcements {

    private final OutboxItems items;

    SweepstakesEvents(OutboxItems items) {
        this.items = items;
    }

    @Override
    public OutboxItem of(Sweepstakes sweepstakes, Happening happening) {
        return items.of(event(sweepstakes, happening));
    }

    private static Event event(Sweepstakes sweepstakes, Happening happening) {
        return switch (happening) {
            case Happening.Closed(var at) ->
                new SweepstakesClosed(
                        sweepstakes.id() + ":closed",
                        sweepstakes.id(),
                        sweepstakes.plan().title(),
                        sweepstakes.plan().drawAt(),
                        at);
            case Happening.WinnerChosen(var rank, var at) -> winner(sweepstakes, rank, at);
        };
    }

    private static WinnerSelected winner(Sweepstakes sweepstakes, Rank rank, Instant at) {
        var prize = sweepstakes.plan().prize(Objects.requireNonNull(rank.winner()));
        return new WinnerSelected(
                sweepstakes.id() + ":winner:" + rank.rank(),
                // an event has to go by somebody, if only by a pseudonym
                Objects.requireNonNullElse(rank.customer(), rank.entrant()),
                sweepstakes.id(),
                sweepstakes.plan().title(),
                rank.rank(),
                rank.entryId(),
                prize.name(),
                Objects.requireNonNull(rank.claimBy()),
                at);
    }
}
