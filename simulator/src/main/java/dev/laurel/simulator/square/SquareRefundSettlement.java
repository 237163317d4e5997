package dev.laurel.simulator.square;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets pending refunds arrive once their time has come, those of before a restart as well. */
@Component
class SquareRefundSettlement implements AutoCloseable {

    private final SquareLedger ledger;
    private final SquareProperties properties;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("square-refunds").factory());

    SquareRefundSettlement(SquareLedger ledger, SquareProperties properties) {
        this.ledger = ledger;
        this.properties = properties;
    }

    void later(String refundId) {
        var _ = timer.schedule(
                () -> ledger.settle(refundId, Refund.Status.COMPLETED),
                properties.settleAfter().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        ledger.pendingRefunds().forEach(this::later);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
