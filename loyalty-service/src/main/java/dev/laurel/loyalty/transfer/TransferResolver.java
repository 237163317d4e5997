package dev.laurel.loyalty.transfer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes on with transfers that wait or that a crash left. Every instance may: each step is decided by its write. */
public final class TransferResolver {

    private static final Logger log = LoggerFactory.getLogger(TransferResolver.class);
    private static final int AT_ONCE = 200;

    private final Transfers transfers;
    private final AdvanceTransfer advance;
    private final Clock clock;

    public TransferResolver(Transfers transfers, AdvanceTransfer advance, Clock clock) {
        this.transfers = transfers;
        this.advance = advance;
        this.clock = clock;
    }

    /** One round; returns how many were due. */
    public int round() {
        var due = transfers.due(clock.instant(), AT_ONCE);
        due.forEach(this::goOn);
        return due.size();
    }

    private void goOn(Transfer transfer) {
        try {
            advance.goOn(transfer);
        } catch (RuntimeException failure) {
            log.warn("Transfer {} stays as it is for now", transfer.id(), failure);
            // behind the others, which need not suffer from the same
            transfers.find(transfer.id()).ifPresent(this::later);
        }
    }

    private void later(Transfer current) {
        if (current.lookAt() != null) {
            transfers.replace(current.lookingAgain(
                    clock.instant().plus(AdvanceTransfer.PATIENCE).truncatedTo(ChronoUnit.MILLIS)));
        }
    }
}
