package dev.laurel.social.messenger.deletion;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.social.graph.AppSecrets;
import dev.laurel.social.messenger.MessengerSettings;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Meta tells that somebody removed the app and wants to be forgotten, and the page that tells them how far that is
 * (developers.facebook.com/docs/development/create-an-app/app-dashboard/data-deletion-callback).
 */
@RestController
@RequestMapping("/api/facebook/data-deletion")
class DeletionController {

    private final AppSecrets secrets;
    private final Deletions deletions;
    private final MessengerSettings settings;

    DeletionController(AppSecrets secrets, Deletions deletions, MessengerSettings settings) {
        this.secrets = secrets;
        this.deletions = deletions;
        this.settings = settings;
    }

    /** What Meta shows to the person. */
    record Confirmation(
            String url, @JsonProperty("confirmation_code") String confirmationCode) {}

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Confirmation delete(@RequestParam(name = "signed_request", defaultValue = "") String signedRequest) {
        var userId = secrets.payload(signedRequest)
                .map(payload -> payload.path("user_id").asString(""))
                .orElse("");
        if (userId.isEmpty()) {
            throw Problem.of(
                            "webhook-refused",
                            HttpStatus.BAD_REQUEST,
                            "The delivery is not believed",
                            "It is not signed as it must be, or cannot be read.")
                    .asException();
        }
        var code = secrets.codeOf(signedRequest);
        deletions.request(code, userId);
        var url = settings.publicAddress() + "/api/facebook/data-deletion/" + code;
        return new Confirmation(url, code);
    }

    @GetMapping("/{code}")
    ResponseEntity<String> status(@PathVariable String code) {
        return switch (deletions.stateOf(code)) {
            case UNKNOWN -> throw CommonProblems.notFound().asException();
            case UNDER_WAY -> page("Your data is being deleted. Confirmation code: " + code);
            case DONE ->
                page("What we had from Messenger about you is deleted: your messages and the link to your account."
                        + " Confirmation code: " + code);
        };
    }

    private static ResponseEntity<String> page(String text) {
        var page = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deletion of your data</title></head>\
            <body><h1>Deletion of your data</h1><p>%s</p></body></html>
            """.formatted(text);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }
}
