package dev.laurel.voice.alexa;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import dev.laurel.voice.verification.RequestVerifier;
import dev.laurel.voice.verification.RequestVerifier.Finding;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where Alexa posts what she heard. Whatever is not hers is refused unread. */
@RestController
class AlexaController {

    private static final Logger log = LoggerFactory.getLogger(AlexaController.class);
    /** Hers are a few KB. */
    private static final int LARGEST = 256 * 1024;

    private final RequestVerifier verifier;
    private final LoyaltySkill skill;

    AlexaController(RequestVerifier verifier, LoyaltySkill skill) {
        this.verifier = verifier;
        this.skill = skill;
    }

    @PostMapping("/api/alexa")
    ResponseEntity<String> take(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        return switch (verifier.look(
                request.getHeader("Signature-256"), request.getHeader("SignatureCertChainUrl"), body)) {
            case Finding.Refused(var why) -> throw refused(why);
            case Finding.Genuine(var stamp) ->
                switch (skill.answer(stamp, body)) {
                    case LoyaltySkill.Outcome.Answered(var json) ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(json);
                    case LoyaltySkill.Outcome.Unknown unknown -> throw refused("unknown request type " + stamp.type());
                };
        };
    }

    private static ProblemException refused(String why) {
        log.warn("A request to the skill was refused: {}", why);
        return Problem.of(
                        "alexa-request-refused",
                        HttpStatus.BAD_REQUEST,
                        "The request is not believed",
                        "It is not signed by Alexa for this skill just now, or is of a kind that this skill does not take.")
                .asException();
    }

    private static ProblemException tooLarge() {
        return CommonProblems.ofStatus(HttpStatus.CONTENT_TOO_LARGE, "At most 256 KB.")
                .asException();
    }
}
