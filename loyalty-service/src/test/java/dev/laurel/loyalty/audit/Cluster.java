package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.audit.Deployment.Instance;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Two instances of the service that die at random before or after any write, and are started again. */
final class Cluster {

    private final Deployment deployment;
    private final Rulebook rules;
    private final Random random;
    private final Instance[] instances;
    private boolean calm;

    Cluster(Deployment deployment, Rulebook rules, Random random) {
        this.deployment = deployment;
        this.rules = rules;
        this.random = random;
        this.instances = new Instance[] {started(), started()};
    }

    /** Asks an instance, which may die of it; then another one is asked again, as clients and Kafka do. */
    <T> T surviving(Function<Instance, T> work) {
        Optional<T> done = once(work);
        while (done.isEmpty()) {
            done = asked(work);
        }
        return done.get();
    }

    /** Asks an instance, which may die of it: nothing then. */
    <T> Optional<T> once(Function<Instance, T> work) {
        if (!calm && random.nextInt(4) == 0) {
            deployment.crashes.after(random.nextInt(10));
        }
        deployment.store.keepsHeads = calm || random.nextInt(8) > 0;
        try {
            return asked(work);
        } finally {
            deployment.crashes.never();
            deployment.store.keepsHeads = true;
        }
    }

    private <T> Optional<T> asked(Function<Instance, T> work) {
        int asked = random.nextInt(instances.length);
        try {
            return Optional.of(work.apply(instances[asked]));
        } catch (Crash crash) {
            instances[asked] = started();
            return Optional.empty();
        }
    }

    /** Nobody dies any more. */
    void calmDown() {
        calm = true;
    }

    void restart() {
        instances[random.nextInt(instances.length)] = started();
    }

    /** The stored head is an old one, or that with which the member came to the register. */
    void forget(String member) {
        long seq = started().journal().head(member).seq();
        if (seq > 1 && random.nextBoolean()) {
            deployment.store.fallBack(member, 1 + random.nextLong(seq));
        } else if (seq > 0) {
            deployment.store.registered.remove(member);
            deployment.store.register(member);
        }
    }

    /** What is done now and then is done. */
    void round() {
        surviving(instance -> {
            instance.round(deployment.clock.instant());
            return true;
        });
    }

    /** A member's night. */
    void night(String member) {
        surviving(instance -> {
            instance.night(member, deployment.clock);
            return true;
        });
    }

    private Instance started() {
        return deployment.started(rules);
    }
}
