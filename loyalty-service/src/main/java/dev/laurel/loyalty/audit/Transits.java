package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.LedgerAccount;
import java.util.HashMap;
import java.util.Map;

/** Transfers of which one side was seen and not yet the other: what was sent arrives or comes back, once and all of it. */
final class Transits {

    /** Bounds the memory; more at once is told as not checked. */
    private static final int MOST_OPEN = 200_000;

    private final Map<String, Long> open = new HashMap<>();
    private boolean tooMany;

    void entry(Entry entry) {
        long change = entry.booking().change(LedgerAccount.IN_TRANSIT);
        if (change == 0 || tooMany) {
            return;
        }
        String transfer = entry.booking().reference().id();
        if (open.merge(transfer, change, Math::addExact) == 0) {
            open.remove(transfer);
        }
        tooMany = open.size() > MOST_OPEN;
    }

    /** What was sent and has not arrived is on its way; what arrived without, or twice, is drift. */
    void close(Findings findings) {
        if (tooMany) {
            findings.notChecked("transfers: too many are open to look at each of them");
            return;
        }
        open.forEach((transfer, points) -> {
            if (points < 0) {
                findings.drift(new Drift(
                        "transfer",
                        null,
                        null,
                        null,
                        -points + " more points of transfer " + transfer + " arrived or came back than were sent"));
            }
        });
    }
}
