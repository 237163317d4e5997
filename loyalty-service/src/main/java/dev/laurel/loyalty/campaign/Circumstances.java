package dev.laurel.loyalty.campaign;

import java.util.Optional;
import java.util.OptionalInt;

/** What is known about a member beyond the purchase; asked only when a condition needs it, since asking may cost a read. */
public interface Circumstances {

    /** Whether the member had no award before, not even one of 0 points. */
    boolean firstPurchase();

    /** The name of the member's segment. */
    Optional<String> segment();

    /** 1 to 12. */
    OptionalInt birthMonth();

    /** A country as in ISO 3166-1, or a part of one as in ISO 3166-2, for example {@code US-CA}. */
    Optional<String> region();
}
