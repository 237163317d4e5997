package dev.laurel.social.messenger.webhook;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.social.graph.AppSecrets;
import dev.laurel.social.graph.GraphSettings;
import dev.laurel.social.messenger.MessengerSettings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Meta's webhook. A 200 says that the events are kept, no more: Meta waits for it and unsubscribes who is slow, so that
 * everything else comes afterwards.
 */
@RestController
@RequestMapping("/api/facebook/webhook")
class WebhookController {

    private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

    private final AppSecrets secrets;
    private final GraphSettings page;
    private final MessengerInbox inbox;
    private final MeterRegistry meters;
    private final int largest;

    WebhookController(
            AppSecrets secrets,
            GraphSettings page,
            MessengerInbox inbox,
            MeterRegistry meters,
            MessengerSettings settings) {
        this.secrets = secrets;
        this.page = page;
        this.inbox = inbox;
        this.meters = meters;
        this.largest = Math.toIntExact(settings.largest().toBytes());
    }

    /** The subscription's handshake: whoever knows the word gets the challenge back, as it came. */
    @GetMapping
    ResponseEntity<String> handshake(
            @RequestParam(name = "hub.mode", defaultValue = "") String mode,
            @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
            @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
        if (!mode.equals("subscribe") || challenge.isEmpty() || !isVerifyToken(token)) {
            throw CommonProblems.forbidden().asException();
        }
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge);
    }

    @PostMapping
    void receive(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > largest) {
            throw tooLarge();
        }
        var body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw tooLarge();
        }
        if (!secrets.isSigned(body, request.getHeader("X-Hub-Signature-256"))) {
            log.warn("A delivery to Meta's webhook was refused: no secret of ours made its signature");
            throw refused();
        }
        var delivery = Delivery.read(body, page.pageId());
        if (delivery.isEmpty()) {
            throw refused();
        }
        keep(delivery.get());
    }

    private void keep(Delivery delivery) {
        var news = delivery.heard().isEmpty() ? 0 : inbox.keep(delivery.heard());
        count("stored", news);
        count("duplicate", delivery.heard().size() - news);
    }

    private boolean isVerifyToken(String token) {
        return !page.verifyToken().isBlank()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        page.verifyToken().getBytes(StandardCharsets.UTF_8));
    }

    private ProblemException refused() {
        count("refused", 1);
        return Problem.of(
                        "webhook-refused",
                        HttpStatus.BAD_REQUEST,
                        "The delivery is not believed",
                        "It is not signed as it must be, or cannot be read.")
                .asException();
    }

    private ProblemException tooLarge() {
        return Problem.of(
                        "too-large",
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The request is too large",
                        "A delivery here has at most " + largest + " bytes.")
                .asException();
    }

    private void count(String result, int number) {
        meters.counter("laurel.messenger.webhook", "result", result).increment(number);
    }
}
