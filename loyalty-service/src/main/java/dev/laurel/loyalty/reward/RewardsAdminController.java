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
import org.springframework.web.bind.annotation.ResponseStatus;
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
    CursorPage<RewardAdminBody> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RewardStatus wanted = null;
        if (status != null) {
            try {
                wanted = RewardStatus.valueOf(status.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw CommonProblems.validation(List.of(new FieldError("status", "is none of draft, active, archived")))
                        .asException();
            }
        }
        List<Reward> found = rewards.page(wanted, cursor, limit + 1);
        List<Reward> items = found.subList(0, Math.min(limit, found.size()));
        return new CursorPage<>(
                items.stream().map(this::body).toList(),
                found.size() > limit ? items.getLast().id() : null);
    }

    @GetMapping("/{id}")
    ResponseEntity<RewardAdminBody> one(@PathVariable String id) {
        return rewards.find(id)
                .map(reward -> tagged(HttpStatus.OK, reward))
                .orElseThrow(() -> CommonProblems.notFound().asException());
    }

    /** Makes a draft. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RewardAdminBody> create(Principal staff, @RequestBody RewardRequest request) {
        return tagged(HttpStatus.CREATED, edit.create(checked(request), staff.getName()));
    }

    /** The whole of it anew. What was redeemed keeps the terms under which it was. */
    @PutMapping("/{id}")
    ResponseEntity<RewardAdminBody> edit(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RewardRequest request) {
        long version = version(ifMatch);
        return answer(edit.edit(id, version, checked(request), staff.getName()));
    }

    @PostMapping("/{id}/activate")
    ResponseEntity<RewardAdminBody> activate(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(edit.activate(id, version(ifMatch), staff.getName()));
    }

    @PostMapping("/{id}/archive")
    ResponseEntity<RewardAdminBody> archive(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(edit.archive(id, version(ifMatch), staff.getName()));
    }

    /** Only drafts. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Principal staff,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        answer(edit.remove(id, version(ifMatch), staff.getName()));
    }

    private RewardTerms checked(RewardRequest request) {
        return switch (check.check(request)) {
            case RewardCheck.Checked.Valid(var terms) -> terms;
            case RewardCheck.Checked.Invalid(var errors) ->
                throw CommonProblems.validation(errors).asException();
        };
    }

    private ResponseEntity<RewardAdminBody> answer(EditRewards.Outcome outcome) {
        return switch (outcome) {
            case EditRewards.Outcome.Done(var reward) -> tagged(HttpStatus.OK, reward);
            case EditRewards.Outcome.Removed() -> ResponseEntity.noContent().build();
            case EditRewards.Outcome.NotFound() ->
                throw CommonProblems.notFound().asException();
            case EditRewards.Outcome.Changed() ->
                throw Problem.of(
                                "version-changed",
                                HttpStatus.PRECONDITION_FAILED,
                                "It has changed since you read it",
                                "Read it again, apply your change to what it is now, and send it with the new ETag.")
                        .asException();
            case EditRewards.Outcome.NotPossible(var why) ->
                throw VersionProblems.notPossibleNow(why).asException();
        };
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw VersionProblems.versionRequired().asException();
        }
        return TAG.matcher(ifMatch).matches() ? Long.parseLong(ifMatch.substring(1, ifMatch.length() - 1)) : NO_VERSION;
    }

    private ResponseEntity<RewardAdminBody> tagged(HttpStatus status, Reward reward) {
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
