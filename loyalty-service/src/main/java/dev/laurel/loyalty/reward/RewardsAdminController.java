package dev.laurel.loyalty.reward;

import dev.laurel.loyalty.program.VersionProblems;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.web.CursorPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/loyalty/rewards}: every edit names the version that was read, in {@code If-Match}. */
@RestController
@RequestMapping("/api/admin/loyalty/rewards")
class RewardsAdminController {

    /** No reward has it, so an If-Match that is no tag of ours matches none (RFC 9110, 13.1.1). */
    private static final long NO_VERSION = -1;

    private static final Pattern TAG = Pattern.compile("\"\\d{1,18}\"");

    private final Rewards rewards;
    private final EditRewards edit;
    private final RewardCheck check;
    private final CheckRedeemable redeemable;
    private final Popularity popularity;

    RewardsAdminController(
            Rewards rewards, EditRewards edit, RewardCheck check, CheckRedeemable redeemable, Popularity popularity) {
        this.rewards = rewards;
        this.edit = edit;
        this.check = check;
        this.redeemable = redeemable;
        this.popularity = popularity;
    }

    /** In the order of their ids. */
    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RewardStatus wanted = null;
        if (status != null) {
            try {
                wanted = RewardStatus.valueOf(status.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                return CommonProblems.validation(
                                List.of(new FieldError("status", "is none of draft, active, archived")))
                        .toResponse();
            }
        }
        List<Reward> found = rewards.page(wanted, cursor, limit + 1);
        List<Reward> items = found.subList(0, Math.min(limit, found.size()));
        return ResponseEntity.ok(new CursorPage<>(
                items.stream().map(this::body).toList(),
                found.size() > limit ? items.getLast().id() : null));
    }

    @GetMapping("/{id}")
    ResponseEntity<?> one(@PathVariable String id) {
        return rewards.find(id)
                .<ResponseEntity<?>>map(reward -> tagged(HttpStatus.OK, reward))
                .orElseGet(() -> CommonProblems.notFound().toResponse());
    }

    /** Makes a draft. */
    @PostMapping
    ResponseEntity<?> create(Principal staff, @RequestBody RewardRequest request) {
        return checked(request, terms -> tagged(HttpStatus.CREATED, edit.create(terms, staff.getName())));
    }

    /** The whole of it anew. What was redeemed keeps the terms under which it was. */
    @PutMapping("/{id}")
    ResponseEntity<?> edit(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RewardRequest request) {
        return demanding(
                ifMatch, version -> checked(request, terms -> answer(edit.edit(id, version, terms, staff.getName()))));
    }

    @PostMapping("/{id}/activate")
    ResponseEntity<?> activate(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return demanding(ifMatch, version -> answer(edit.activate(id, version, staff.getName())));
    }

    @PostMapping("/{id}/archive")
    ResponseEntity<?> archive(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return demanding(ifMatch, version -> answer(edit.archive(id, version, staff.getName())));
    }

    /** Only drafts. */
    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return demanding(ifMatch, version -> answer(edit.remove(id, version, staff.getName())));
    }

    private ResponseEntity<?> checked(RewardRequest request, Function<RewardTerms, ResponseEntity<?>> valid) {
        return switch (check.check(request)) {
            case RewardCheck.Checked.Valid(var terms) -> valid.apply(terms);
            case RewardCheck.Checked.Invalid(var errors) ->
                CommonProblems.validation(errors).toResponse();
        };
    }

    private ResponseEntity<?> answer(EditRewards.Outcome outcome) {
        return switch (outcome) {
            case EditRewards.Outcome.Done(var reward) -> tagged(HttpStatus.OK, reward);
            case EditRewards.Outcome.Removed() -> ResponseEntity.noContent().build();
            case EditRewards.Outcome.NotFound() -> CommonProblems.notFound().toResponse();
            case EditRewards.Outcome.Changed() ->
                Problem.of(
                                "version-changed",
                                HttpStatus.PRECONDITION_FAILED,
                                "It has changed since you read it",
                                "Read it again, apply your change to what it is now, and send it with the new ETag.")
                        .toResponse();
            case EditRewards.Outcome.NotPossible(var why) ->
                VersionProblems.notPossibleNow(why).toResponse();
        };
    }

    private static ResponseEntity<?> demanding(@Nullable String ifMatch, LongFunction<ResponseEntity<?>> edit) {
        if (ifMatch == null) {
            return VersionProblems.versionRequired().toResponse();
        }
        return edit.apply(
                TAG.matcher(ifMatch).matches()
                        ? Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1))
                        : NO_VERSION);
    }

    private ResponseEntity<?> tagged(HttpStatus status, Reward reward) {
        return ResponseEntity.status(status)
                .eTag("\"" + reward.version() + "\"")
                .body(body(reward));
    }

    private RewardAdminBody body(Reward reward) {
        return RewardAdminBody.of(
                reward,
                redeemable.left(reward).orElse(null),
                popularity.redeemed().getOrDefault(reward.id(), 0L));
    }
}
