package dev.laurel.sweepstakes.automation;

import dev.laurel.sweepstakes.entry.Unwinding;
import dev.laurel.sweepstakes.lifecycle.Aftermath;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.lifecycle.Transition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Does whatever is due for a sweepstakes. Every step is decided by what is stored and ends in one write, so that whoever
 * comes after a crash, or at the same time, ends where the first would have.
 */
@Component
public class Advance {

    private static final int MOST_STEPS = 16;

    private final SweepstakesRegister register;
    private final SealStep sealStep;
    private final DrawStep drawStep;
    private final Unwinding unwinding;
    private final Clock clock;

    Advance(SweepstakesRegister register, SealStep sealStep, DrawStep drawStep, Unwinding unwinding, Clock clock) {
        this.register = register;
        this.sealStep = sealStep;
        this.drawStep = drawStep;
        this.unwinding = unwinding;
        this.clock = clock;
    }

    /** Goes on until something has to be waited for. */
    public Advanced advance(String id) {
        List<String> steps = new ArrayList<>();
        for (var count = 0; count < MOST_STEPS; count++) {
            var current = register.find(id).orElseThrow();
            switch (next(current)) {
                case Step.Done(var what) -> steps.add(what);
                case Step.Waiting(var reason) -> {
                    return new Advanced(current.status(), steps, reason);
                }
                case Step.Rest() -> {
                    return new Advanced(current.status(), steps, null);
                }
            }
        }
        throw new IllegalStateException("Sweepstakes " + id + " did not come to rest: " + steps);
    }

    private Step next(Sweepstakes current) {
        return switch (current.status()) {
            case DRAFT -> new Step.Waiting("It is not published.");
            case SCHEDULED ->
                moved(
                        current,
                        one -> one.open(clock.instant()),
                        "It opens at " + current.plan().opensAt());
            case OPEN ->
                moved(
                        current,
                        one -> one.close(clock.instant()),
                        "It closes at " + current.plan().closesAt());
            case CLOSED -> sealStep.take(current);
            case SEALED -> drawStep.draw(current);
            case DRAWN ->
                current.progress().announcedAt() == null
                        ? drawStep.announce(current)
                        : rest(current, one -> new Aftermath(one).expire(clock.instant()));
            case CANCELLED, VOID -> current.progress().unwoundAt() == null ? unwind(current) : new Step.Rest();
        };
    }

    private Step unwind(Sweepstakes ended) {
        var left = unwinding.unwind(ended);
        return left > 0
                ? new Step.Waiting("The points of " + left + " entries could not be given back yet.")
                : moved(ended, one -> one.unwound(clock.instant()), "");
    }

    private Step moved(Sweepstakes current, Function<Sweepstakes, Transition> move, String otherwise) {
        return register.change(current.id(), move) instanceof Transition.Moved(var next, var told)
                ? new Step.Done(next.history().getLast().what())
                : new Step.Waiting(otherwise);
    }

    private Step rest(Sweepstakes current, Function<Sweepstakes, Transition> move) {
        return register.change(current.id(), move) instanceof Transition.Moved(var next, var told)
                ? new Step.Done(next.history().getLast().what())
                : new Step.Rest();
    }
}
