package dev.laurel.simulator.graph;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who has written to the Page.
 *
 * @param psid their id for the Page
 * @param heardAt when they did last what opens the window of 24 hours
 * @param blocked whether they want to hear nothing more
 */
record Person(String psid, String locale, Instant heardAt, boolean blocked) {

    static final Duration WINDOW = Duration.ofHours(24);
    static final Duration STAFF_WINDOW = Duration.ofDays(7);

    /** Their id for the app, by which Meta speaks of them in signed requests. */
    String userId() {
        return "10" + psid;
    }

    boolean wasHeardWithin(Duration window, Instant now) {
        return now.isBefore(heardAt.plus(window));
    }

    Person heard(Instant at) {
        return new Person(psid, locale, at.isAfter(heardAt) ? at : heardAt, blocked);
    }

    Person silentSince(Instant at) {
        return new Person(psid, locale, at, blocked);
    }

    Person blocking(boolean blocks) {
        return new Person(psid, locale, heardAt, blocks);
    }
}
