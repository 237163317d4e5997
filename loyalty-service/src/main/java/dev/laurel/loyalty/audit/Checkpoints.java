package dev.laurel.loyalty.audit;

import java.util.Collection;
import java.util.List;

/** How far members' journals have been audited. */
interface Checkpoints {

    /** Those of these members that there are. */
    List<Checkpoint> of(Collection<String> members);

    void save(Collection<Checkpoint> checkpoints);
}
