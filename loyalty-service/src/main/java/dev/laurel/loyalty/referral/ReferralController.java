package dev.laurel.loyalty.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.loyalty.referral.ClaimReferral.Claimed;
import dev.laurel.loyalty.referral.ClaimReferral.Why;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.problem.ProblemException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's own code, and the claim of somebody else's. */
@RestController
@RequestMapping("/api/loyalty/referral")
class ReferralController {

    private static final int LONGEST_CODE = 40;

    private final Referrers referrers;
    private final Claims claims;
    private final ClaimReferral claimReferral;
    private final ReferralTerms terms;

    ReferralController(Referrers referrers, Claims claims, ClaimReferral claimReferral, ReferralSettings settings) {
        this.referrers = referrers;
        this.claims = claims;
        this.claimReferral = claimReferral;
        this.terms = settings.terms();
    }

    /**
     * What a member sees of it.
     *
     * @param joined who claimed the code and was not refused
     * @param pointsEarned by those who have made their first purchase
     * @param claim the member's own claim; nothing if he made none
     */
    record Referral(
            String code,
            long joined,
            long pointsEarned,
            long friendBonus,
            long referrerBonus,
            @Nullable OwnClaim claim) {}

    /** How far a claim is; whether staff look at it is not told. */
    enum OwnStatus {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("rewarded")
        REWARDED,
        @JsonProperty("ended")
        ENDED
    }

    /** The member's own claim. */
    record OwnClaim(String id, OwnStatus status, Instant claimedAt) {

        static OwnClaim of(Claim claim) {
            OwnStatus status = switch (claim.state()) {
                case CHECKING, HELD, OPEN, QUALIFIED, GRANTING -> OwnStatus.ACCEPTED;
                case REWARDED -> OwnStatus.REWARDED;
                case TAKING_BACK, TAKEN_BACK, REFUSED, LAPSED -> OwnStatus.ENDED;
            };
            return new OwnClaim(claim.id(), status, claim.claimedAt());
        }
    }

    @GetMapping
    Referral mine(Principal member) {
        List<Claim> made = claims.on(member.getName()).stream()
                .filter(claim -> claim.state().counts())
                .toList();
        return new Referral(
                referrers.codeOf(member.getName()).shown(),
                made.size(),
                made.stream()
                        .filter(claim -> claim.state() == ClaimState.REWARDED)
                        .mapToLong(claim -> claim.bonuses().referrer())
                        .sum(),
                terms.friendBonus(),
                terms.referrerBonus(),
                claims.find(Claim.idOf(member.getName())).map(OwnClaim::of).orElse(null));
    }

    /** The code of whoever referred the member. */
    record ClaimRequest(@Nullable String code) {}

    /** 201 also when this member claimed this code before. */
    @PostMapping("/claim")
    @ResponseStatus(HttpStatus.CREATED)
    OwnClaim claim(Principal member, @RequestBody ClaimRequest request) {
        String code = request.code();
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            throw CommonProblems.validation(List.of(new FieldError("code", "is required, ten letters and digits")))
                    .asException();
        }
        return switch (claimReferral.claim(member.getName(), code)) {
            case Claimed.Accepted(Claim claim) -> OwnClaim.of(claim);
            case Claimed.Refused(Why why) -> throw refused(why);
        };
    }

    private static ProblemException refused(Why why) {
        String detail = switch (why) {
            case UNKNOWN_CODE -> "Nobody has this code.";
            case OWN_CODE -> "This is your own code.";
            case ALREADY_CLAIMED -> "You have claimed a code before.";
            case NOT_NEW -> "A code is for those who have not bought anything yet.";
        };
        return Problem.of("referral-refused", HttpStatus.CONFLICT, "The code cannot be claimed", detail)
                .with("reason", why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .asException();
    }
}
