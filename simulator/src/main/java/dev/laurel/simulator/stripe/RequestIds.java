package dev.laurel.simulator.stripe;

import java.util.concurrent.ThreadLocalRandom;

/** Names requests, so that an answer and the events it caused can be brought together. */
final class RequestIds {

    private RequestIds() {}

    static String next() {
        var random = ThreadLocalRandom.current();
        return "req_" + Long.toString(random.nextLong(1L << 36, 1L << 37), 36)
                + Long.toString(random.nextInt(1 << 30), 36);
    }
}
