package dev.laurel.loyalty.journal;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads everything as it is stored, in portions: for the auditor. */
public interface StoredJournal {

    /** Every member of the register, in no order; members who come meanwhile may be missed. */
    void forEachHead(Consumer<StoredHead> visitor);

    /** The entries that exist under these ids, in no order. */
    List<StoredEntry> entries(Collection<String> ids);

    /** About how many entries there are, cheaply. */
    long count();

    /** Members who have a first entry and are not in the register; this reads everything. */
    void forEachUnregistered(Consumer<String> visitor);
}
