package dev.laurel.loyalty.nightly;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.StoredHead;
import org.jspecify.annotations.Nullable;

/** A member's head, parsed once for all tasks; each of them fails alike when it cannot be. Used by one thread. */
final class ReadHead {

    private final StoredHead stored;
    private @Nullable Head head;

    ReadHead(StoredHead stored) {
        this.stored = stored;
    }

    String member() {
        return stored.member();
    }

    Head read() {
        Head read = head;
        if (read == null) {
            read = stored.parse();
            head = read;
        }
        return read;
    }
}
