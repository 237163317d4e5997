package dev.laurel.sweepstakes.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All sweepstakes. Each change is one conditional write on one document, which carries the events that tell of it. */
public interface SweepstakesRegister {

    void insert(Sweepstakes draft);

    Optional<Sweepstakes> find(String id);

    /** All of them, those that open last first. */
    List<Sweepstakes> all();

    /** Those with one of these statuses. */
    List<Sweepstakes> in(Set<Status> statuses);

    /** Writes what the sweepstakes answers, if it moved; asks again when somebody else moved it meanwhile. */
    Transition change(String id, Function<Sweepstakes, Transition> move);
}
