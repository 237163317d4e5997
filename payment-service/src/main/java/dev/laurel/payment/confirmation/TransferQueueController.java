package dev.laurel.payment.confirmation;

import dev.laurel.payment.processor.transfer.Transfers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff have to do about transfers. */
@RestController
class TransferQueueController {

    private static final int MOST_PAGES = 500;

    private final Transfers transfers;

    TransferQueueController(Transfers transfers) {
        this.transfers = transfers;
    }

    /** Everything that is open, of at most {@value #MOST_PAGES} payments. */
    @GetMapping("/api/admin/payments/transfers")
    TransferQueue queue() {
        return TransferQueue.of(transfers.open(MOST_PAGES));
    }
}
