package dev.laurel.loyalty.nightly;

import java.util.Collection;
import java.util.Optional;

/** Where it is kept how far the tasks have come. */
interface Progress {

    Optional<TaskProgress> find(String task);

    void save(Collection<TaskProgress> progress);
}
