package dev.laurel.social.notification.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The streams that are open at this instance. A notice that this instance puts in wakes them at once; what others put in
 * they find by looking into the store.
 */
public final class OpenStreams implements SmartLifecycle {

    /** What a customer's pages may have to look at again. */
    public enum Hint {
        /** Staff said something in the chat. */
        CHAT,
        /** A channel was linked or unlinked. */
        LINK
    }

    /** A customer's stream; ended when it has to make room for a newer one, or when the service stops. */
    static final class Stream {

        private final Semaphore woken = new Semaphore(0);
        private final Queue<Hint> hints = new ConcurrentLinkedQueue<>();
        private volatile boolean ended;

        Semaphore woken() {
            return woken;
        }

        /** The next thing to look at again; nothing when there is none. */
        @Nullable Hint hint() {
            return hints.poll();
        }

        boolean isEnded() {
            return ended;
        }

        private void end() {
            ended = true;
            woken.release();
        }
    }

    private final int mostOfOne;
    private final int mostOfAll;
    private final Map<String, Deque<Stream>> open = new HashMap<>();
    private int count;
    private boolean running;

    /**
     * Within these bounds.
     *
     * @param mostOfOne how many streams a customer may have open here; the oldest makes room
     * @param mostOfAll how many there may be altogether
     */
    OpenStreams(int mostOfOne, int mostOfAll) {
        this.mostOfOne = mostOfOne;
        this.mostOfAll = mostOfAll;
    }

    /** Nothing when there are too many. */
    synchronized Optional<Stream> open(String customer) {
        var own = open.computeIfAbsent(customer, key -> new ArrayDeque<>());
        if (own.size() >= mostOfOne) {
            count--;
            own.removeFirst().end();
        }
        if (!running || count >= mostOfAll) {
            forgetEmpty(customer, own);
            return Optional.empty();
        }
        var stream = new Stream();
        own.addLast(stream);
        count++;
        return Optional.of(stream);
    }

    synchronized void close(String customer, Stream stream) {
        var own = open.get(customer);
        if (own != null && own.remove(stream)) {
            count--;
            forgetEmpty(customer, own);
        }
    }

    private void forgetEmpty(String customer, Deque<Stream> own) {
        if (own.isEmpty()) {
            open.remove(customer);
        }
    }

    /** There is something new for this customer. */
    public synchronized void wake(String customer) {
        for (Stream stream : open.getOrDefault(customer, new ArrayDeque<>())) {
            stream.woken.release();
        }
    }

    /**
     * Something changed that is no notice; the customer's pages that follow this instance look at it again at once, others
     * when they ask by themselves.
     */
    public synchronized void hint(String customer, Hint hint) {
        for (Stream stream : open.getOrDefault(customer, new ArrayDeque<>())) {
            if (!stream.hints.contains(hint)) {
                stream.hints.add(hint);
            }
            stream.woken.release();
        }
    }

    synchronized int count() {
        return count;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Before the web server waits for open requests, of which these would never end by themselves. */
    @Override
    public synchronized void stop() {
        running = false;
        List.copyOf(open.values()).forEach(own -> own.forEach(Stream::end));
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
