package dev.laurel.sweepstakes.publication;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.sweepstakes.lifecycle.Aftermath;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.lifecycle.Transition;
import dev.laurel.sweepstakes.lifecycle.Transition.Outdated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do to a sweepstakes by hand; an {@code If-Match} that is sent is kept to. */
@RestController
@RequestMapping("/api/admin/sweepstakes/{id}")
class LifecycleController {

    private final SweepstakesRegister register;
    private final PublishSweepstakes publish;
    private final StaffLog log;
    private final Clock clock;

    LifecycleController(SweepstakesRegister register, PublishSweepstakes publish, StaffLog log, Clock clock) {
        this.register = register;
        this.publish = publish;
        this.log = log;
        this.clock = clock;
    }

    /** Why it is called off. */
    record CancelRequest(@NotBlank @Size(max = 500) String reason) {}

    /** The public code of a disqualification. */
    record DisqualifyRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}", message = "must be a public code as INELIGIBLE_REGION") String reason) {}

    @PostMapping("/publish")
    ResponseEntity<AdminSweepstakes> publish(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal staff) {
        if (register.find(id).isEmpty()) {
            throw Desk.notFound();
        }
        log.write(new StaffAction(staff.getName(), "publish", id, null, Map.of()));
        return switch (publish.publish(id, Desk.version(ifMatch).orElse(null), staff.getName())) {
            case PublishSweepstakes.Published(var published) -> Desk.answer(published);
            case PublishSweepstakes.Invalid(var errors) ->
                throw CommonProblems.validation(errors).asException();
            case PublishSweepstakes.NotMoved(var transition) -> Desk.answer(transition);
        };
    }

    /** Calls it off before it closes; points go back by themselves. */
    @PostMapping("/cancel")
    ResponseEntity<AdminSweepstakes> cancel(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody CancelRequest request,
            Principal staff) {
        return act(
                id,
                ifMatch,
                new StaffAction(staff.getName(), "cancel", id, request.reason(), Map.of()),
                current -> current.cancel(request.reason(), staff.getName(), clock.instant()));
    }

    @PostMapping("/announce")
    ResponseEntity<AdminSweepstakes> announce(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal staff) {
        return act(
                id,
                ifMatch,
                new StaffAction(staff.getName(), "announce", id, null, Map.of()),
                current -> new Aftermath(current).announce(staff.getName(), clock.instant()));
    }

    @PostMapping("/ranks/{rank}/disqualify")
    ResponseEntity<AdminSweepstakes> disqualify(
            @PathVariable String id,
            @PathVariable int rank,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody DisqualifyRequest request,
            Principal staff) {
        return act(
                id,
                ifMatch,
                new StaffAction(
                        staff.getName(),
                        "disqualify",
                        id,
                        null,
                        Map.of("rank", Integer.toString(rank), "code", request.reason())),
                current -> new Aftermath(current).disqualify(rank, request.reason(), staff.getName(), clock.instant()));
    }

    private ResponseEntity<AdminSweepstakes> act(
            String id, @Nullable String ifMatch, StaffAction action, Function<Sweepstakes, Transition> move) {
        if (register.find(id).isEmpty()) {
            throw Desk.notFound();
        }
        log.write(action);
        var version = Desk.version(ifMatch);
        return Desk.answer(register.change(
                id,
                current -> version.isPresent() && version.get() != current.version()
                        ? new Outdated(current)
                        : move.apply(current)));
    }
}
