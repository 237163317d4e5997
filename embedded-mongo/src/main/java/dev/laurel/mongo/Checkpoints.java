package dev.laurel.mongo;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the journal into the store's file now and then: when it has grown, or soon after the writing stopped. Keeps the
 * file small by rewriting the parts that hold little any more.
 */
final class Checkpoints implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private static final long LARGE_JOURNAL = 8 << 20;
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int QUIET_LOOKS = 4;
    private static final int FILL_RATE = 50;
    private static final int REWRITE_AT_ONCE = 4 << 20;

    private final MVStore store;
    private final CheckpointFiles files;
    private final Lock alone;
    private final ScheduledExecutorService looks;
    private volatile Journal journal;
    private long sizeAtLastLook;
    private int quietLooks;

    Checkpoints(MVStore store, CheckpointFiles files, Lock alone) {
        this.store = store;
        this.files = files;
        this.alone = alone;
        this.journal = files.startNext();
        this.looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("checkpoints").factory());
        var _ = looks.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void append(List<Change> changes) {
        journal.append(changes);
    }

    private void look() {
        try {
            long size = journal.size();
            quietLooks = size == sizeAtLastLook ? quietLooks + 1 : 0;
            sizeAtLastLook = size;
            if (size > LARGE_JOURNAL || (size > 0 && quietLooks >= QUIET_LOOKS)) {
                checkpoint();
                sizeAtLastLook = 0;
            }
        } catch (RuntimeException e) {
            log.error("a checkpoint failed; the journal keeps everything until one succeeds", e);
        }
    }

    private void checkpoint() {
        alone.lock();
        try {
            long started = System.nanoTime();
            Journal full = journal;
            journal = files.startNext();
            full.close();
            store.compact(FILL_RATE, REWRITE_AT_ONCE);
            log.debug("checkpoint in {} ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
        } finally {
            alone.unlock();
        }
    }

    @Override
    public void close() {
        looks.shutdown();
        try {
            if (!looks.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("a checkpoint is still running; the journal keeps what it does not finish");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        checkpoint();
        journal.close();
    }
}
