package dev.laurel.loyalty.segment;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.StoredHead;
import dev.laurel.loyalty.journal.StoredJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads through all members, some at a time, so that memory is bounded and the store is asked for many at once. */
final class Portions {

    private static final Logger log = LoggerFactory.getLogger(Portions.class);
    private static final int MEMBERS = 256;

    private final StoredJournal journal;

    Portions(StoredJournal journal) {
        this.journal = journal;
    }

    /** Shows every member of the register once, as last seen. */
    void forEach(Consumer<List<Head>> visitor) {
        List<Head> portion = new ArrayList<>(MEMBERS);
        journal.forEachHead(stored -> {
            read(stored, portion);
            if (portion.size() == MEMBERS) {
                visitor.accept(List.copyOf(portion));
                portion.clear();
            }
        });
        if (!portion.isEmpty()) {
            visitor.accept(List.copyOf(portion));
        }
    }

    private static void read(StoredHead stored, List<Head> portion) {
        try {
            portion.add(stored.parse());
        } catch (RuntimeException unreadable) {
            log.warn("The head of {} cannot be read; the auditor names it, the night goes on", stored.member());
        }
    }
}
