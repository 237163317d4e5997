package dev.laurel.social.notification.delivery;

import dev.laurel.social.notification.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The queue. One delivery for each event and channel, ever. */
public interface Deliveries {

    /** Adds it unless there is or was one with its id; says whether it did. */
    boolean add(Delivery delivery);

    /** What may be tried now, longest waiting first. */
    List<Delivery> due(Instant now, int count);

    /**
     * Takes it for whoever tries it now. Nobody else gets it before {@code until}, after which it counts as left behind.
     *
     * @return nothing when somebody else was faster
     */
    Optional<Delivery> claim(Delivery delivery, Instant until);

    /** It waits until then without having been tried. */
    void postpone(Delivery claimed, Instant until);

    /** It was tried and is tried again then. */
    void retry(Delivery claimed, Instant then, String problem);

    /** It is over; nothing of its words is kept, except of what is set aside for staff or handed on. */
    void end(Delivery claimed, DeliveryEnd end, String reason, Instant at);

    /**
     * It was handed on and came back: the other channel is to tell it instead, once.
     *
     * @param id of the delivery that came back
     * @return false when its words are forgotten
     */
    boolean broughtBack(String id, Channel other, String reason, Instant now);

    /** Forgets the words of what was handed on before this time and has not come back. */
    void forgetHandedOnBefore(Instant time);

    /** What was set aside, newest first. */
    List<SetAside> setAside(int count);

    /** Everything that was set aside is due again; says how much that is. */
    long reviveAll(Instant now);

    /** Removes everything of a customer. */
    void forget(String customer);

    /** Removes what ended before this time. */
    void dropEndedBefore(Instant time);

    /** Something that staff may look into. */
    record SetAside(String id, String customer, String channel, String problem, int attempts, Instant at) {}
}
