package dev.laurel.loyalty.spending;

import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Reference;
import dev.laurel.loyalty.operation.GiveBack;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.loyalty.operation.MoveProblems;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.platform.problem.CommonProblems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Spends of other services, each named by the caller's own key, so that whoever does not get an answer asks again. For
 * services only; the gateway has no route here.
 */
@RestController
@RequestMapping("/internal/members/{member}/spends/{key}")
class SpendController {

    private static final String NAME = "[A-Za-z0-9._:-]{1,128}";
    private static final String PREFIX = "spend:";

    private final MovePoints points;

    SpendController(MovePoints points) {
        this.points = points;
    }

    /**
     * What to take.
     *
     * @param reason one sentence for the member
     */
    record SpendRequest(
            @Positive @Max(1_000_000_000_000L) long points,
            @NotBlank @Size(max = 200) String reason,
            @NotNull @Valid ReferenceBody reference) {}

    /** What it is for. */
    record ReferenceBody(
            @NotBlank @Size(max = 40) String type,
            @NotBlank @Size(max = 128) String id) {}

    /** Why it is given back. */
    record ReturnRequest(@NotBlank @Size(max = 200) String reason) {}

    /** Takes the points: 201 when it was done now, 200 when it had been; 409 when there are too few, and nothing is done. */
    @PutMapping
    ResponseEntity<SpendAnswer> spend(
            @PathVariable @Pattern(regexp = NAME) String member,
            @PathVariable @Pattern(regexp = NAME) String key,
            @Valid @RequestBody SpendRequest request) {
        Spend spend = new Spend(
                EntryKind.REDEEM,
                LedgerAccount.REDEEMED,
                request.points(),
                PREFIX + key,
                new Reference(request.reference().type(), request.reference().id()),
                request.reason());
        return switch (points.spend(member, spend)) {
            case Moved.Booked(Entry entry) ->
                ResponseEntity.status(HttpStatus.CREATED).body(SpendAnswer.of(entry, null));
            case Moved.AlreadyThere(Entry entry) -> {
                if (!points.isOf(spend, entry)) {
                    throw MoveProblems.keyReused().asException();
                }
                yield ResponseEntity.ok(answer(member, entry));
            }
            case Moved.Insufficient(long available) ->
                throw MoveProblems.insufficient(available, request.points()).asException();
        };
    }

    /** Gives the points of a spend back, once: 200 with both entries, 404 when there is no such spend. */
    @PutMapping("/return")
    SpendAnswer giveBack(
            @PathVariable @Pattern(regexp = NAME) String member,
            @PathVariable @Pattern(regexp = NAME) String key,
            @Valid @RequestBody ReturnRequest request) {
        var spent = points.spent(member, PREFIX + key);
        if (spent.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        points.giveBack(
                member,
                new GiveBack(
                        EntryKind.REFUND,
                        PREFIX + key,
                        key,
                        spent.get().booking().reference(),
                        request.reason()));
        return answer(member, spent.get());
    }

    /** A spend, and whether it was given back. */
    @GetMapping
    SpendAnswer find(
            @PathVariable @Pattern(regexp = NAME) String member, @PathVariable @Pattern(regexp = NAME) String key) {
        var spent = points.spent(member, PREFIX + key);
        if (spent.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        return answer(member, spent.get());
    }

    private SpendAnswer answer(String member, Entry spent) {
        return SpendAnswer.of(
                spent,
                points.givenBack(member, spent.booking().idempotencyKey()).orElse(null));
    }
}
