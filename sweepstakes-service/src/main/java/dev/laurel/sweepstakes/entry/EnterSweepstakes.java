package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.Grant.State;
import dev.laurel.sweepstakes.lifecycle.Ineligibility;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A person asks for entries, free or for points. The same key asks for the same once. */
@Component
public class EnterSweepstakes {

    private static final Duration DAY = Duration.ofDays(1);

    private final SweepstakesRegister register;
    private final Participations participations;
    private final SettleGrants settle;
    private final Customers customers;
    private final Clock clock;

    EnterSweepstakes(
            SweepstakesRegister register,
            Participations participations,
            SettleGrants settle,
            Customers customers,
            Clock clock) {
        this.register = register;
        this.participations = participations;
        this.settle = settle;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param staff whether the token is that of somebody who works for us
     * @param key the request's own, once per customer and sweepstakes
     * @param method {@code FREE} or {@code POINTS}
     */
    public record Request(
            String sweepstakesId, String customer, boolean staff, String key, EntryMethod method, int quantity) {

        String grantKey() {
            return "request:" + key;
        }
    }

    public Entered enter(Request request) {
        var found = register.find(request.sweepstakesId()).filter(Sweepstakes::isPublic);
        if (found.isEmpty()) {
            return new Entered.NotFound();
        }
        var sweepstakes = found.get();
        var now = clock.instant();
        var person = participations
                .find(Participation.id(sweepstakes.id(), request.customer()))
                .orElseGet(() -> Participation.none(
                        sweepstakes.id(), request.customer(), Pseudonyms.entrant(sweepstakes, request.customer())));
        if (person.grant(request.grantKey()).isPresent()) {
            return answer(person, request, true);
        }
        return refusal(sweepstakes, person, request, now)
                .orElseGet(() -> admit(person, request, grant(sweepstakes, request, now), sweepstakes));
    }

    private Entered admit(Participation person, Request request, Grant grant, Sweepstakes sweepstakes) {
        var cap = sweepstakes.plan().weightCap();
        var admitted = participations.change(
                person,
                current -> current.grant(grant.key()).isPresent() || !current.hasRoomFor(grant.weight(), cap)
                        ? current
                        : current.with(grant));
        if (admitted.grant(grant.key()).isEmpty()) {
            return new Entered.LimitReached(cap - admitted.weight());
        }
        return answer(admitted, request, false);
    }

    private Entered answer(Participation person, Request request, boolean replayed) {
        var grant = person.grant(request.grantKey()).orElseThrow();
        if (grant.method() != request.method() || grant.asked() != request.quantity()) {
            return new Entered.KeyReused();
        }
        var settled = (replayed ? settle.found(person, grant.key()) : settle.begun(person, grant.key()))
                .grant(grant.key())
                .orElseThrow();
        if (SettleGrants.stands(settled)) {
            return new Entered.Granted(settled.entryId(), settled.asked(), replayed);
        }
        if (settled.state() == State.RESERVED || settled.state() == State.GRANTED) {
            return new Entered.InProgress();
        }
        return switch (Objects.requireNonNull(settled.reason())) {
            case SettleGrants.INSUFFICIENT_POINTS -> new Entered.InsufficientPoints(settled.points());
            case SettleGrants.NOT_OPEN -> new Entered.NotOpen();
            default ->
                new Entered.Granted(settled.entryId(), settled.asked(), replayed); // it was, and lost its standing
        };
    }

    private Optional<Entered> refusal(Sweepstakes sweepstakes, Participation person, Request request, Instant now) {
        if (!sweepstakes.admits(now)) {
            return Optional.of(new Entered.NotOpen());
        }
        var plan = sweepstakes.plan();
        if (request.method() == EntryMethod.POINTS && plan.ways().pointsCost() == null) {
            return Optional.of(new Entered.NotOffered());
        }
        if (request.staff()) {
            return Optional.of(new Entered.Ineligible(Ineligibility.STAFF));
        }
        var known = customers.person(request.customer());
        if (known.isEmpty()) {
            return Optional.of(new Entered.Unavailable());
        }
        var ineligible = plan.eligibility().check(known.get(), LocalDate.ofInstant(now, plan.zone()));
        if (ineligible.isPresent()) {
            return Optional.of(new Entered.Ineligible(ineligible.get()));
        }
        if (!person.hasRoomFor(request.quantity(), plan.weightCap())) {
            return Optional.of(new Entered.LimitReached(plan.weightCap() - person.weight()));
        }
        return request.method() == EntryMethod.FREE ? tooOften(sweepstakes, person, request, now) : Optional.empty();
    }

    private static Optional<Entered> tooOften(
            Sweepstakes sweepstakes, Participation person, Request request, Instant now) {
        var taken = person.freeSince(now.minus(DAY));
        var excess =
                taken.size() + request.quantity() - sweepstakes.plan().ways().freePerDay();
        if (excess <= 0) {
            return Optional.empty();
        }
        var frees = taken.isEmpty() ? now : taken.get(Math.min(excess, taken.size()) - 1);
        return Optional.of(new Entered.TooOften(Duration.between(now, frees.plus(DAY))));
    }

    private static Grant grant(Sweepstakes sweepstakes, Request request, Instant now) {
        var cost = request.method() == EntryMethod.POINTS
                ? Objects.requireNonNull(sweepstakes.plan().ways().pointsCost())
                : 0L;
        return new Grant(
                request.grantKey(),
                Pseudonyms.entryId(sweepstakes, request.customer(), request.grantKey()),
                request.method(),
                request.quantity(),
                request.quantity(),
                now,
                cost > 0 ? State.RESERVED : State.GRANTED,
                true,
                1,
                Math.multiplyExact(cost, (long) request.quantity()),
                null,
                0,
                null,
                null);
    }
}
