package dev.laurel.sweepstakes.automation;

import dev.laurel.draw.BeaconChain;
import dev.laurel.draw.BeaconKey;
import dev.laurel.sweepstakes.beacon.Rounds;
import dev.laurel.sweepstakes.draw.Draws;
import dev.laurel.sweepstakes.entry.Entries;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.seal.Seals;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole service with a clock to move, neighbours in memory, a beacon of its own, and crashes on demand. */
@TestConfiguration(proxyBeanMethods = false)
class TestWorld {

    private static final BeaconKey KEY = new BeaconKey(new byte[32]);
    private static final Set<String> WRITES = Set.of("change", "write", "insert", "keep");

    /** Time that passes when a test says so. */
    static final class MovableClock extends Clock {

        private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        void to(Instant instant) {
            now = instant;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** Crashes before or after the writes of all stores. */
    static final class Faults implements BeanPostProcessor {

        private static final List<Class<?>> STORES =
                List.of(SweepstakesRegister.class, Participations.class, Entries.class, Seals.class, Draws.class);
        private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        private volatile boolean afterwards;

        /** What a kill would be. */
        static final class Crash extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        void crashAt(int write, boolean after) {
            left.set(write);
            afterwards = after;
        }

        void stop() {
            left.set(Integer.MAX_VALUE);
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return STORES.stream()
                    .filter(store -> store.isInstance(bean))
                    .findFirst()
                    .map(store -> interrupted(store, bean))
                    .orElse(bean);
        }

        private Object interrupted(Class<?> store, Object bean) {
            return Proxy.newProxyInstance(
                    store.getClassLoader(), new Class<?>[] {store}, (proxy, method, arguments) -> {
                        var crashes = WRITES.contains(method.getName())
                                && left.get() != Integer.MAX_VALUE
                                && left.getAndDecrement() == 0;
                        if (crashes && !afterwards) {
                            throw new Crash();
                        }
                        try {
                            var answer = method.invoke(bean, arguments);
                            if (crashes) {
                                throw new Crash();
                            }
                            return answer;
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }
    }

    @Bean
    static Faults faults() {
        return new Faults();
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    @Primary
    Neighbours neighbours() {
        return new Neighbours();
    }

    @Bean
    @Primary
    BeaconChain ownChain() {
        return new BeaconChain(
                BeaconChain.QUICKNET.chainHash(),
                KEY.publicKey(),
                BeaconChain.QUICKNET.scheme(),
                BeaconChain.QUICKNET.periodSeconds(),
                BeaconChain.QUICKNET.genesisSeconds());
    }

    @Bean
    @Primary
    Rounds ownRounds(MovableClock clock, BeaconChain chain) {
        return terms -> clock.instant().isBefore(chain.timeOf(terms.round()))
                ? new Rounds.Fetched.Missing("Round " + terms.round() + " is not there yet.")
                : new Rounds.Fetched.Genuine(KEY.sign(terms.round()));
    }

    @Bean
    @Primary
    ReadPositions everythingRead() {
        return published -> Optional.empty();
    }
}
