package dev.laurel.loyalty.journal;

import java.util.Optional;

/** Where heads are kept. They are also the register of members: a member is in it before his first entry is. */
public interface Heads {

    /** The head as last seen by anybody. */
    Optional<Head> find(String member);

    /** Makes sure that the member is in the register, before his first entry is written. */
    void register(String member);

    /** Keeps this head, now or a little later. Nothing is lost when it never happens: readers look ahead. */
    void save(Head head);
}
