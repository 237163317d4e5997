package dev.laurel.loyalty.campaign;

import java.util.Optional;

/** In which segment a member is at present, by its stored name. */
public interface Segments {

    /** The segment's name, or nothing for a member who is in none: a condition on segments does not hold then. */
    Optional<String> of(String member);
}
