package dev.laurel.sweepstakes.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Everybody's participations. */
public interface Participations {

    Optional<Participation> find(String id);

    /** Writes the next version, with the events of what was granted in it; false when somebody else was faster. */
    boolean write(Participation before, Participation after);

    /** The one behind this pseudonym. */
    Optional<Participation> ofEntrant(String entrant);

    /** Those of this customer, in all sweepstakes. */
    List<Participation> ofCustomer(String customer);

    /** Those of this payment. */
    List<Participation> ofPayment(String payment);

    /** Those with something left to do since before then, in any sweepstakes. */
    List<Participation> openSince(Instant cutoff, int most);

    /** Those with something left to do in this sweepstakes. */
    List<Participation> openOf(String sweepstakesId);

    /** All of a sweepstakes, in the order of their ids. */
    void forEach(String sweepstakesId, Consumer<Participation> visitor);

    /**
     * Writes what the change answers; asks again with the current version when somebody else wrote meanwhile.
     *
     * @param known as the caller knows it
     * @param change answers its argument when there is nothing to change
     * @return as it is then
     */
    default Participation change(Participation known, UnaryOperator<Participation> change) {
        var current = known;
        while (true) {
            var next = change.apply(current);
            if (next.version() == current.version() || write(current, next)) {
                return next;
            }
            current = find(current.id()).orElse(current);
        }
    }
}
