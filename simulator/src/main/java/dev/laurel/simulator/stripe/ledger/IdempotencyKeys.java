package dev.laurel.simulator.stripe.ledger;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which keys are being worked on and what the finished ones were answered. Only requests that began to execute are
 * kept; the oldest go first when there are more than the capacity.
 */
final class IdempotencyKeys {

    private final Clock clock;
    private final int capacity;
    private final Set<String> inProgress = new HashSet<>();
    private final LinkedHashMap<String, KeptAnswer> answers = new LinkedHashMap<>();

    IdempotencyKeys(Clock clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    synchronized Claim claim(String key, String fingerprint) {
        var kept = answers.get(key);
        if (kept != null && !kept.expired(clock.instant().getEpochSecond())) {
            return kept.fingerprint().equals(fingerprint)
                    ? new Claim.Replayed(kept.answer())
                    : new Claim.Denied(StripeError.keyMismatch(key));
        }
        return inProgress.add(key) ? new Claim.Granted() : new Claim.Denied(StripeError.keyInUse(key));
    }

    synchronized void release(String key) {
        inProgress.remove(key);
    }

    synchronized void keep(KeptAnswer answer) {
        answers.remove(answer.key());
        answers.putLast(answer.key(), answer);
        while (answers.size() > capacity) {
            answers.pollFirstEntry();
        }
    }

    synchronized void clear() {
        inProgress.clear();
        answers.clear();
    }

    synchronized Stream<KeptAnswer> stream() {
        var now = clock.instant().getEpochSecond();
        return answers.values().stream().filter(answer -> !answer.expired(now)).toList().stream();
    }
}
