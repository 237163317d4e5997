package dev.laurel.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Somebody who writes to the Page on Messenger. */
record Correspondent(Http meta, String psid) {

    static Correspondent of(Simulator simulator) {
        var psid = ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_000_000_000_000L);
        return new Correspondent(simulator.http(), String.valueOf(psid));
    }

    void writes(String text) {
        say("\"text\":\"" + text + "\"");
    }

    void presses(String payload) {
        say("\"payload\":\"" + payload + "\"");
    }

    /** By a link {@code m.me/…?ref=…}. */
    void comesBy(String ref) {
        say("\"ref\":\"" + ref + "\"");
    }

    private void say(String what) {
        var answer = meta.post("/simulator/graph/messages", Map.of(), "{\"psid\":\"%s\",%s}".formatted(psid, what));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Each so many times, all in one post. */
    static void allPress(Simulator simulator, List<Correspondent> people, String payload, int times) {
        var batch = IntStream.range(0, times)
                .boxed()
                .flatMap(number -> people.stream())
                .map(person -> "{\"psid\":\"%s\",\"payload\":\"%s\"}".formatted(person.psid, payload))
                .collect(Collectors.joining(",", "[", "]"));
        var answer = simulator.http().post("/simulator/graph/batch", Map.of(), batch);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The texts that came, the oldest first. */
    List<String> answers() {
        var sent = meta.get("/simulator/graph/sent?psid=" + psid, Map.of()).json();
        return StreamSupport.stream(sent.spliterator(), false)
                .map(one -> one.at("/message/text").asString(""))
                .toList();
    }

    void awaitAnswers(int number, Duration longest) {
        await().atMost(longest).untilAsserted(() -> assertThat(answers()).hasSizeGreaterThanOrEqualTo(number));
    }

    /** Until our webhook has acknowledged all that Meta has told us. */
    void awaitTaken(Duration longest) {
        await().atMost(longest)
                .until(() -> meta.get("/simulator/graph/deliveries?type=postback&status=PENDING", Map.of())
                        .json()
                        .isEmpty());
    }
}
