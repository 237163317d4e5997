package dev.laurel.sweepstakes.entry;

import dev.laurel.draw.EntryMethod;
import dev.laurel.platform.security.Roles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/sweepstakes/{id}/entries}. */
@RestController
class EntriesController {

    private static final String KEY = "[\\x21-\\x7e]{1,255}";

    private final EnterSweepstakes enter;

    EntriesController(EnterSweepstakes enter) {
        this.enter = enter;
    }

    /** How, and how many. */
    record EntryRequest(
            @NotNull @Pattern(regexp = "free|points", message = "must be free or points") String method,

            @Min(1) @Max(10_000) int quantity) {}

    /** One entry that weighs as much as was asked for. */
    record EntryAnswer(List<String> entryIds, int weight) {}

    @PostMapping("/api/sweepstakes/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntryAnswer> enter(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = KEY, message = "must be 1 to 255 visible ASCII characters") String key,
            @Valid @RequestBody EntryRequest request,
            HttpServletRequest caller) {
        return answer(enter.enter(new EnterSweepstakes.Request(
                id,
                caller.getUserPrincipal().getName(),
                isStaff(caller),
                key,
                EntryMethod.of(request.method()),
                request.quantity())));
    }

    /**
     * The same for a service that speaks with the member; whether he is staff, auth-service tells with his eligibility.
     * The gateway has no route here. What an entry costs is fixed from publishing on, so no price has to be agreed.
     */
    @PostMapping("/internal/members/{member}/sweepstakes/{id}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EntryAnswer> enterFor(
            @PathVariable String member,
            @PathVariable String id,
            @RequestHeader("Idempotency-Key")
                    @Pattern(regexp = KEY, message = "must be 1 to 255 visible ASCII characters") String key,
            @Valid @RequestBody EntryRequest request) {
        return answer(enter.enter(new EnterSweepstakes.Request(
                id, member, false, key, EntryMethod.of(request.method()), request.quantity())));
    }

    private static ResponseEntity<EntryAnswer> answer(Entered entered) {
        if (!(entered instanceof Entered.Granted(var entryId, var weight, var replayed))) {
            throw EntryProblems.of(entered);
        }
        var answer = ResponseEntity.status(HttpStatus.CREATED);
        if (replayed) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(new EntryAnswer(List.of(entryId), weight));
    }

    private static boolean isStaff(HttpServletRequest caller) {
        return caller.isUserInRole(Roles.SUPPORT)
                || caller.isUserInRole(Roles.MARKETER)
                || caller.isUserInRole(Roles.ADMIN);
    }
}
