package dev.laurel.stories.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Messages of many people in one post of Meta's, shuffled as it may shuffle them. Each has to be answered once, and each
 * person in the order in which he wrote: what is answered tells what was asked.
 */
final class MessengerBatch {

    /** What is pressed, and how its answer goes. No service has to be asked for any. */
    private static final List<Pressed> COMMANDS = List.of(
            new Pressed("/help", "I can tell you"),
            new Pressed("/thanks", "You’re welcome"),
            new Pressed("/greeting", "Hello! I’m the loyalty"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Shop simulator;
    private final List<String> people;
    private final int each;

    /**
     * People who have not written yet.
     *
     * @param each how many messages each of them has in the post
     */
    MessengerBatch(Shop simulator, int people, int each) {
        this.simulator = simulator;
        this.people = Stream.generate(MessengerWriter::newPsid).limit(people).toList();
        this.each = each;
    }

    private record Pressed(String command, String answer) {}

    /** Posts them, waits for the answers and looks at each; anything wrong with them ends the benchmark. */
    Map<String, Object> run() {
        var messages = messages();
        var begun = System.nanoTime();
        simulator.send(
                "POST",
                "/simulator/graph/batch",
                Map.of(),
                messages.stream().collect(Collectors.joining(",", "[", "]")));
        people.forEach(psid -> awaitAnswers(psid, begun + PATIENCE.toNanos()));
        var took = System.nanoTime() - begun;
        people.forEach(this::demandOrder);

        Map<String, Object> report = new LinkedHashMap<>();
        report.put("messages", messages.size());
        report.put("people", people.size());
        report.put("answeredOnceAndInOrder", messages.size());
        report.put("secondsUntilAllAnswered", Figures.tenths(took / 1e9));
        return report;
    }

    /** Ten milliseconds between two of one person, all in the last minutes. */
    private List<String> messages() {
        var first = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofMinutes(1));
        List<String> messages = new ArrayList<>(IntStream.range(0, each)
                .boxed()
                .flatMap(number -> people.stream()
                        .map(psid -> "{\"psid\":\"%s\",\"payload\":\"%s\",\"at\":\"%s\"}"
                                .formatted(psid, pressed(number).command(), first.plusMillis(10L * number))))
                .toList());
        Collections.shuffle(messages);
        return messages;
    }

    /** A sequence in which hardly any two messages could be exchanged unnoticed. */
    private static Pressed pressed(int number) {
        return COMMANDS.get(Integer.bitCount(number) % COMMANDS.size());
    }

    private void awaitAnswers(String psid, long deadline) {
        while (answers(psid).size() < each) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s has %d answers to %d messages"
                        .formatted(psid, answers(psid).size(), each));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void demandOrder(String psid) {
        var answers = answers(psid);
        var isAsAsked = answers.size() == each
                && IntStream.range(0, each)
                        .allMatch(number ->
                                answers.get(number).contains(pressed(number).answer()));
        if (!isAsAsked) {
            throw new IllegalStateException("%s was not answered once to each message and in order: %s"
                    .formatted(psid, String.join(" | ", answers)));
        }
    }

    /** The texts that the person was sent, the oldest first. */
    private List<String> answers(String psid) {
        var sent = simulator.send("GET", "/simulator/graph/sent?psid=" + psid, Map.of(), null);
        return StreamSupport.stream(sent.spliterator(), false)
                .map(one -> one.at("/message/text").asString(""))
                .toList();
    }
}
