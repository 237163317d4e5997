package dev.laurel.simulator.graph;

import dev.laurel.simulator.delivery.Deliveries;
import dev.laurel.simulator.delivery.Delivery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What people do towards the Page, and what of it can be seen from outside. */
@RestController
@RequestMapping("/simulator/graph")
class GraphOperatorController {

    private static final int LARGEST_BATCH = 1000;

    private final Talks talks;
    private final PageEvents events;
    private final Deliveries deliveries;
    private final GraphGate gate;
    private final GraphProperties properties;
    private final Clock clock;

    GraphOperatorController(
            Talks talks,
            PageEvents events,
            Deliveries deliveries,
            GraphGate gate,
            GraphProperties properties,
            Clock clock) {
        this.talks = talks;
        this.events = events;
        this.deliveries = deliveries;
        this.gate = gate;
        this.properties = properties;
        this.clock = clock;
    }

    /** The ids of what was said. */
    record Said(List<String> mids) {}

    @PostMapping("/messages")
    Said say(@RequestBody Spoken spoken) {
        return say(List.of(spoken));
    }

    /** Up to 1000 in one post, in this order. */
    @PostMapping("/batch")
    Said say(@RequestBody List<Spoken> batch) {
        if (batch.isEmpty() || batch.size() > LARGEST_BATCH) {
            throw new IllegalArgumentException("A batch has 1 to " + LARGEST_BATCH + " messages");
        }
        var utterances =
                batch.stream().map(spoken -> spoken.utterance(clock.instant())).toList();
        for (var index = 0; index < batch.size(); index++) {
            talks.heard(
                    batch.get(index).psid(),
                    batch.get(index).speaks(),
                    utterances.get(index).at());
        }
        events.tell(utterances);
        return new Said(utterances.stream().map(Utterance::mid).toList());
    }

    /** What the Page has sent, the oldest first. */
    @GetMapping("/sent")
    List<SentMessage> sent(@RequestParam Optional<String> psid) {
        return talks.sent(psid);
    }

    @GetMapping("/people/{psid}")
    Person person(@PathVariable String psid) {
        return found(talks.person(psid), psid);
    }

    /** As if they had done nothing for so long. */
    @PostMapping("/people/{psid}/silent")
    Person silent(@PathVariable String psid, @RequestParam Duration since) {
        return found(
                talks.change(psid, person -> person.silentSince(clock.instant().minus(since))), psid);
    }

    @PostMapping("/people/{psid}/block")
    Person block(@PathVariable String psid, @RequestParam(defaultValue = "true") boolean blocks) {
        return found(talks.change(psid, person -> person.blocking(blocks)), psid);
    }

    /** What Meta posts to the data-deletion callback when they remove the app. */
    @GetMapping("/people/{psid}/signed-request")
    Map<String, String> signedRequest(@PathVariable String psid) {
        var payload = """
                {"algorithm":"HMAC-SHA256","expires":0,"issued_at":%d,"user_id":"%s"}""".formatted(
                        clock.instant().getEpochSecond(),
                        found(talks.person(psid), psid).userId());
        return Map.of("signed_request", AppSecret.signedRequest(properties.appSecret(), payload));
    }

    /** Ends the Page's tokens, or makes them good again. */
    @PostMapping("/tokens/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@RequestParam(defaultValue = "true") boolean revoked) {
        gate.revoke(revoked);
    }

    /** The latest deliveries, newest first. */
    @GetMapping("/deliveries")
    List<Delivery> deliveries(
            @RequestParam Optional<String> type,
            @RequestParam Optional<Delivery.Status> status,
            @RequestParam(defaultValue = "100") int limit) {
        return deliveries.latest(
                limit,
                delivery -> delivery.provider().equals(GraphProperties.PROVIDER)
                        && type.map(delivery.type()::equals).orElse(true)
                        && status.map(delivery.status()::equals).orElse(true));
    }

    private static Person found(Optional<Person> person, String psid) {
        return person.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody is " + psid));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refused(IllegalArgumentException why) {
        return Map.of("error", String.valueOf(why.getMessage()));
    }
}
