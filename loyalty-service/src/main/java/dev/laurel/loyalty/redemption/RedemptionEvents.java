package dev.laurel.loyalty.redemption;

import dev.laurel.contracts.Event;
import java.util.List;

/** What other services are told when a redemption takes a step. */
@FunctionalInterface
public interface RedemptionEvents {

    List<Event> of(Redemption before, Redemption after);
}
