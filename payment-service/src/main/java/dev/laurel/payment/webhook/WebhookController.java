package dev.laurel.payment.webhook;

import dev.laurel.payment.processor.ProviderEvent;
import dev.laurel.payment.processor.WebhookReader;
import dev.laurel.payment.processor.WebhookReader.Reading;
import dev.laurel.payment.webhook.ApplyProviderEvent.Standing;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where providers deliver their events. A 2xx says that the event is stored, no more; a provider delivers again what
 * was not acknowledged.
 */
@RestController
class WebhookController {

    private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

    private final WebhookReaders readers;
    private final WebhookInbox inbox;
    private final ApplyProviderEvent applyProviderEvent;
    private final WebhookWorker worker;
    private final WebhookMeters meters;
    private final int largest;
    private final WebhookProperties properties;
    private final Clock clock;

    WebhookController(
            WebhookReaders readers,
            WebhookInbox inbox,
            ApplyProviderEvent applyProviderEvent,
            WebhookWorker worker,
            WebhookMeters meters,
            WebhookProperties properties,
            Clock clock) {
        this.readers = readers;
        this.inbox = inbox;
        this.applyProviderEvent = applyProviderEvent;
        this.worker = worker;
        this.meters = meters;
        this.properties = properties;
        this.largest = Math.toIntExact(properties.largest().toBytes());
        this.clock = clock;
    }

    @PostMapping("/api/payment/webhooks/{provider}")
    void receive(@PathVariable String provider, HttpServletRequest request) throws IOException {
        var reader = readers.of(provider);
        if (reader.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        if (request.getContentLengthLong() > largest) {
            throw tooLarge();
        }
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw tooLarge();
        }
        receive(reader.get(), body, request);
    }

    private void receive(WebhookReader reader, byte[] body, HttpServletRequest request) {
        switch (reader.read(body, request::getHeader)) {
            case Reading.Refused(var why) -> {
                meters.refused(reader.provider());
                log.warn("A delivery to {}'s webhook was refused: {}", reader.provider(), why);
                throw Problem.of(
                                "webhook-refused",
                                HttpStatus.BAD_REQUEST,
                                "The delivery is not believed",
                                "It is not signed as it must be, is too old or cannot be read.")
                        .asException();
            }
            case Reading.Authentic(var event) -> store(new StoredEvent(reader.provider(), event), body);
        }
    }

    private void store(StoredEvent stored, byte[] body) {
        var now = clock.instant();
        var standing = applyProviderEvent.compare(stored);
        var isFirst =
                inbox.store(stored, body, now, standing == Standing.KNOWN ? null : now.plus(properties.patience()));
        meters.received(stored, now, isFirst);
        ProviderEvent event = stored.event();
        log.debug("Event {} ({}) of {}: first {}, {}", event.id(), event.type(), event.at(), isFirst, standing);
        if (isFirst && standing != Standing.KNOWN) {
            worker.take(stored, standing == Standing.EARLY);
        }
    }

    private ProblemException tooLarge() {
        return Problem.of(
                        "too-large",
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The request is too large",
                        "A delivery here has at most " + largest + " bytes.")
                .asException();
    }
}
