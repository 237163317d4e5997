package dev.laurel.stories.bench;

import dev.laurel.local.suite.Suite;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * People who write and speak, each at a steady pace: how soon Meta's posts are acknowledged while all of them are
 * answered, and how soon Alexa hears an answer.
 */
final class ConversationBench {

    private static final List<String> INVOLVED = List.of("gateway", "social-service", "voice-service");

    private final Suite suite;
    private final Duration pace;
    private final List<MessengerWriter> writers;
    private final List<AlexaListener> listeners;

    /**
     * So many people of each kind.
     *
     * @param pace the time from one word of a person to the next
     */
    ConversationBench(Suite suite, Shop gateway, Shop simulator, int people, Duration pace) {
        this.suite = suite;
        this.pace = pace;
        this.writers = Stream.generate(() -> new MessengerWriter(gateway, simulator))
                .limit(people)
                .toList();
        this.listeners = Stream.generate(() -> new AlexaListener(gateway, simulator, gateway.newCustomer()))
                .limit(people)
                .toList();
    }

    /** First all write for so long, then all speak. */
    Map<String, Object> run(Duration duration) throws InterruptedException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put(
                "webhooksAcknowledged",
                measure(writers, duration, MessengerWriter::write, MessengerWriter::taken, Percentiles::ofNanos));
        report.put(
                "alexaAnswers",
                measure(listeners, duration, AlexaListener::ask, AlexaListener::taken, Percentiles::ofMillis));
        return report;
    }

    private <C> Map<String, Object> measure(
            List<C> people,
            Duration duration,
            Consumer<C> word,
            Function<C, List<Long>> taken,
            Function<LongStream, Percentiles> unit)
            throws InterruptedException {
        var before = Machine.processorTime(suite, INVOLVED);
        var load = Load.run(people, duration, person -> {
            var begun = System.nanoTime();
            word.accept(person);
            LockSupport.parkNanos(pace.toNanos() - (System.nanoTime() - begun));
        });
        var spent = Machine.processorTime(suite, INVOLVED).minus(before);
        var answered = unit.apply(
                people.stream().map(taken).flatMap(Collection::stream).mapToLong(Long::longValue));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("count", answered.count());
        figures.put("perSecond", load.perSecond());
        figures.put("millisP50", answered.millis(50));
        figures.put("millisP95", answered.millis(95));
        figures.put("millisP99", answered.millis(99));
        figures.put("processorMillisEach", Figures.tenths(spent.toNanos() / 1e6 / answered.count()));
        return figures;
    }
}
