package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.audit.Deployment.Instance;
import dev.laurel.loyalty.expiry.Nights;
import dev.laurel.loyalty.journal.FaultyJournal.Crash;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Two instances of the service that die at random before or after any write, and are started again. */
final class Cluster {

    private final Deployment deployment;
    private final Random random;
    private final Instance[] instances;
    private boolean calm;

    Cluster(Deployment deployment, Random random) {
        this.deployment = deployment;
        this.random = random;
        this.instances = new Instance[] {deployment.started(), deployment.started()};
    }

    /** Asks an instance, which may die of it; then another one is asked again, as clients and Kafka do. */
    <T> T surviving(Function<Instance, T> work) {
        if (!calm && random.nextInt(4) == 0) {
            deployment.crashes.after(random.nextInt(10));
        }
        try {
            while (true) {
                int asked = random.nextInt(instances.length);
                try {
                    return work.apply(instances[asked]);
                } catch (Crash crash) {
                    instances[asked] = deployment.started();
                }
            }
        } finally {
            deployment.crashes.never();
        }
    }

    /** Nobody dies any more. */
    void calmDown() {
        calm = true;
    }

    void restart() {
        instances[random.nextInt(instances.length)] = deployment.started();
    }

    /** The stored head is an old one, or none. */
    void forget(String member) {
        long seq = deployment.started().journal().head(member).seq();
        if (seq > 1 && random.nextBoolean()) {
            deployment.store.fallBack(member, 1 + random.nextLong(seq));
        } else {
            deployment.store.registered.remove(member);
        }
    }

    /** Time passes, and what is done regularly is done. */
    void pass(Duration time, List<String> members) {
        deployment.clock.advance(time);
        surviving(instance -> {
            instance.transferResolver().round();
            instance.claimResolver().round();
            return true;
        });
        for (String member : members) {
            surviving(instance -> {
                Nights.expire(instance.journal(), member, deployment.clock);
                return true;
            });
        }
    }
}
