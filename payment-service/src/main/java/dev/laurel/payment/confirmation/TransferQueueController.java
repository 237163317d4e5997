package dev.laurel.payment.confirmation;

import dev.laurel.payment.processor.transfer.Transfers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff have to do about transfers. */
@RestController
class TransferQueueController {

    private static final int MOST = 500;

    private final Transfers transfers;

    TransferQueueController(Transfers transfers) {
        this.transfers = transfers;
    }

    /** What waits for staff, and the {@value #MOST} payments for whose money one has waited longest. */
    @GetMapping("/api/admin/payments/transfers")
    TransferQueue queue() {
        return TransferQueue.of(transfers.waitingForStaff(MOST), transfers.longestAwaited(MOST + 1), MOST);
    }
}
