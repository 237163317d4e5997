package dev.laurel.mongo;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the journal into the store's file now and then: when it has grown, or soon after the writing stopped. Keeps the
 * file small by rewriting the parts that hold little any more.
 */
final class Checkpoints implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    private static final long LOOK_EVERY_MILLIS = 500;
    private static final int QUIET_LOOKS = 4;
    private static final int FILL_RATE = 60;
    private static final int REWRITE_AT_ONCE = 4 << 20;

    private final MVStore store;
    private final CheckpointFiles files;
    private final Lock alone;
    private final long largeJournal;
    private final ScheduledExecutorService looks;
    private volatile Journal journal;
    private long sizeAtLastLook;
    private int quietLooks;

    Checkpoints(MVStore store, CheckpointFiles files, Lock alone, long largeJournal) {
        this.store = store;
        this.files = files;
        this.alone = alone;
        this.largeJournal = largeJournal;
        this.journal = files.startNext();
        store.commit();
        files.deleteOld();
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
            boolean quiet = quietLooks >= QUIET_LOOKS;
            if (size > largeJournal || (size > 0 && quiet)) {
                checkpoint();
                sizeAtLastLook = 0;
                store.compact(FILL_RATE, REWRITE_AT_ONCE);
            } else if (quiet && store.compact(FILL_RATE, REWRITE_AT_ONCE)) {
                checkpoint();
            }
        } catch (RuntimeException e) {
            log.error("a checkpoint failed; the journal keeps everything until one succeeds", e);
        }
    }

    /** Writers wait only while the state to be committed is marked; it is written while they go on. */
    private void checkpoint() {
        Journal full = journal;
        boolean committing;
        alone.lock();
        try {
            journal = files.startNext();
            committing = store.tryCommit() >= 0;
        } finally {
            alone.unlock();
        }
        full.close();
        if (committing) {
            awaitCommit(store);
            files.deleteOld();
        }
    }

    /** H2 offers no other way to wait for what it writes in the background. */
    private static void awaitCommit(MVStore store) {
        FileStore<?> file = store.getFileStore();
        if (file != null) {
            file.executeFileStoreOperation(() -> {});
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
