package dev.laurel.stories.bench;

import java.util.Map;

/** Somebody who enters sweepstakes, signed in; used by one thread at a time. */
final class Entrant {

    private final Shop shop;
    private final String email;
    private final Sweepstakes sweepstakes;
    private Map<String, String> token = Map.of();
    private int entries;

    Entrant(Shop shop, String email, Sweepstakes sweepstakes) {
        this.shop = shop;
        this.email = email;
        this.sweepstakes = sweepstakes;
        signIn();
    }

    /** To be called between measurements: a token lasts for five minutes. */
    void signIn() {
        token = Map.of("Authorization", "Bearer " + shop.signIn(email));
    }

    /** One free entry, in each of the sweepstakes in turn. */
    void enter() {
        sweepstakes.enter(entries++, token);
    }

    /** How much all of them weigh. */
    long weight() {
        return sweepstakes.weightOf(token);
    }
}
