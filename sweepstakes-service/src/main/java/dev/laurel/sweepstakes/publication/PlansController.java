package dev.laurel.sweepstakes.publication;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.web.CursorPage;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.ProtocolSettings;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.lifecycle.Transition;
import dev.laurel.sweepstakes.lifecycle.Transition.Outdated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/sweepstakes}: drafts are made, read, changed and dropped. */
@RestController
@RequestMapping("/api/admin/sweepstakes")
class PlansController {

    private static final int SECRET_LENGTH = 32;

    private final SweepstakesRegister register;
    private final ProtocolSettings protocol;
    private final StaffLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PlansController(SweepstakesRegister register, ProtocolSettings protocol, StaffLog log, Clock clock) {
        this.register = register;
        this.protocol = protocol;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    CursorPage<AdminSweepstakes> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var all = register.all().stream()
                .dropWhile(one -> cursor != null && !one.id().equals(cursor))
                .limit(limit + 1L)
                .toList();
        return new CursorPage<>(
                all.stream().limit(limit).map(AdminSweepstakes::of).toList(),
                all.size() > limit ? all.getLast().id() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<AdminSweepstakes> one(@PathVariable String id) {
        return register.find(id).map(Desk::answer).orElseThrow(Desk::notFound);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AdminSweepstakes> create(@Valid @RequestBody PlanRequest request, Principal staff) {
        List<FieldError> errors = new ArrayList<>();
        var plan = checked(request, errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.validation(errors).asException();
        }
        var secret = new byte[SECRET_LENGTH];
        random.nextBytes(secret);
        var draft = Sweepstakes.draft(
                UUID.randomUUID().toString(), plan, HexFormat.of().formatHex(secret), staff.getName(), clock.instant());
        log.write(new StaffAction(staff.getName(), "create", draft.id(), null, Map.of("title", plan.title())));
        register.insert(draft);
        return ResponseEntity.created(URI.create("/api/admin/sweepstakes/" + draft.id()))
                .eTag(Desk.tag(draft.version()))
                .body(AdminSweepstakes.of(draft));
    }

    @PutMapping("/{id}")
    ResponseEntity<AdminSweepstakes> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlanRequest request,
            Principal staff) {
        if (register.find(id).isEmpty()) {
            throw Desk.notFound();
        }
        var version = Desk.version(ifMatch);
        if (version.isEmpty()) {
            throw Desk.versionNeeded();
        }
        List<FieldError> errors = new ArrayList<>();
        var plan = checked(request, errors);
        if (!errors.isEmpty()) {
            throw CommonProblems.validation(errors).asException();
        }
        log.write(new StaffAction(staff.getName(), "edit", id, null, Map.of("title", plan.title())));
        return Desk.answer(register.change(
                id,
                current -> current.version() == version.get()
                        ? current.edit(plan, staff.getName(), clock.instant())
                        : new Outdated(current)));
    }

    /** Drops a draft; what was published is called off instead, with a reason. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Principal staff) {
        if (register.find(id).isEmpty()) {
            throw Desk.notFound();
        }
        var version = Desk.version(ifMatch);
        if (version.isEmpty()) {
            throw Desk.versionNeeded();
        }
        log.write(new StaffAction(staff.getName(), "drop", id, null, Map.of()));
        Desk.done(register.change(id, current -> {
            if (current.version() != version.get()) {
                return new Outdated(current);
            }
            return current.isPublic()
                    ? new Transition.Refused(current, "It is published. Call it off instead, with a reason.")
                    : current.cancel("dropped", staff.getName(), clock.instant());
        }));
    }

    private Plan checked(PlanRequest request, List<FieldError> errors) {
        var plan = request.toPlan(errors);
        errors.addAll(PlanCheck.errors(plan, protocol, clock.instant()));
        if (plan.after() != null && register.find(plan.after()).isEmpty()) {
            errors.add(new FieldError("after", "there is no such sweepstakes"));
        }
        return plan;
    }
}
