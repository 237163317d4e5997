package dev.laurel.social.notification.inbox;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is put into an inbox to a stream. It follows the store, so it does not matter which instance heard of an
 * event; one that this instance heard of comes at once, another's within {@code look}.
 */
final class Follow {

    private static final int PORTION = 100;

    private final Inbox inbox;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration look;
    private final Duration heartbeat;

    /**
     * A follower of this inbox.
     *
     * @param look how often it looks into the store when nothing woke it
     * @param heartbeat how long a stream may be silent, so that nobody between takes it for dead
     */
    Follow(Inbox inbox, JsonMapper json, Clock clock, Duration look, Duration heartbeat) {
        this.inbox = inbox;
        this.json = json;
        this.clock = clock;
        this.look = look;
        this.heartbeat = heartbeat;
    }

    /** Returns when the stream is ended, its time is over, or nobody listens any more. */
    void follow(String customer, long after, Instant until, OpenStreams.Stream stream, PrintWriter out) {
        out.write("retry: 2000\n: here is what happens\n\n");
        var position = after;
        var spoke = clock.instant();
        while (!out.checkError() && !stream.isEnded() && clock.instant().isBefore(until)) {
            writeHints(stream, out);
            var news = inbox.after(customer, position, PORTION);
            if (!news.isEmpty()) {
                write(news, out);
                position = news.getLast().number();
                spoke = clock.instant();
            } else {
                if (!clock.instant().isBefore(spoke.plus(heartbeat))) {
                    out.write(": still here\n\n");
                    spoke = clock.instant();
                }
                await(stream);
            }
        }
    }

    /** They have no id: whoever missed one asks by himself. */
    private static void writeHints(OpenStreams.Stream stream, PrintWriter out) {
        for (var hint = stream.hint(); hint != null; hint = stream.hint()) {
            out.write("event: look\ndata: {\"at\":\"" + hint.name().toLowerCase(Locale.ROOT) + "\"}\n\n");
        }
    }

    private void write(List<InboxEntry> news, PrintWriter out) {
        for (var entry : news) {
            var line = InboxLine.of(entry);
            // JSON has no line breaks of its own, so one data line holds it.
            out.write("id: " + line.id() + "\nevent: " + line.kind().word() + "\ndata: " + json.writeValueAsString(line)
                    + "\n\n");
        }
    }

    private void await(OpenStreams.Stream stream) {
        try {
            var _ = stream.woken().tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS);
            stream.woken().drainPermits();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while following an inbox", stopped);
        }
    }
}
