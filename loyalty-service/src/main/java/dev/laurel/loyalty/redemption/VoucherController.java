package dev.laurel.loyalty.redemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.loyalty.coupon.UseCoupon;
import dev.laurel.loyalty.reward.RewardKindBody;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Vouchers at the counter. */
@RestController
class VoucherController {

    private final UseVoucher useVoucher;

    VoucherController(UseVoucher useVoucher) {
        this.useVoucher = useVoucher;
    }

    /** What a voucher was worth; {@code kind.value} says how much money, when it is store credit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UsedVoucher(String redemptionId, String rewardId, String name, RewardKindBody kind, Instant usedAt) {}

    /** The code, which stands in the body because paths are written into logs. */
    record UseRequest(@NotBlank @Size(max = 100) String code) {

        @Override
        public String toString() {
            return "UseRequest[]";
        }
    }

    /** 200 once; from then on 409. Case and dashes do not matter. */
    @PostMapping("/api/admin/loyalty/vouchers/use")
    UsedVoucher use(Principal staff, @Valid @RequestBody UseRequest request) {
        return switch (useVoucher.use(request.code(), staff.getName())) {
            case UseVoucher.Outcome.Accepted(var redemption, var usedAt) ->
                new UsedVoucher(
                        redemption.id(),
                        redemption.reward().id(),
                        redemption.reward().name(),
                        RewardKindBody.of(redemption.reward().kind()),
                        usedAt);
            case UseVoucher.Outcome.Rejected(var why) -> throw rejected(why);
            case UseVoucher.Outcome.Unknown() -> throw CommonProblems.notFound().asException();
        };
    }

    private static ProblemException rejected(UseCoupon.Outcome why) {
        return switch (why) {
            case UseCoupon.Outcome.UsedBefore(var at) ->
                RedemptionProblems.voucherUsed(at).asException();
            case UseCoupon.Outcome.Expired(var since) ->
                RedemptionProblems.voucherExpired(since).asException();
            case UseCoupon.Outcome.Withdrawn withdrawn ->
                CommonProblems.notFound().asException();
            case UseCoupon.Outcome.Used used -> CommonProblems.notFound().asException();
        };
    }
}
