package dev.laurel.loyalty.reversal;

import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells payment-service what a refund would do before it is made. For services only; the gateway has no route here. */
@RestController
class ReversalPreviewController {

    private final ForeseeReversal foreseeReversal;

    ReversalPreviewController(ForeseeReversal foreseeReversal) {
        this.foreseeReversal = foreseeReversal;
    }

    /**
     * What a standing of a payment's money would do to the customer's points.
     *
     * @param returnedMinor what would have gone back in all
     * @param heldMinor what of the rest would be held
     */
    @GetMapping("/internal/payments/{paymentId}/reversal-preview")
    Preview preview(
            @PathVariable String paymentId,
            @RequestParam @NotBlank String customer,
            @RequestParam @Min(0) long returnedMinor,
            @RequestParam(defaultValue = "0") @Min(0) long heldMinor) {
        return switch (foreseeReversal.foresee(customer, paymentId, returnedMinor, heldMinor)) {
            case Foresight.Effect effect -> Preview.of(effect);
            case Foresight.NoAward() -> throw CommonProblems.notFound().asException();
            case Foresight.MoreThanPaid(long paidMinor) ->
                throw CommonProblems.validation(List.of(new FieldError(
                                "returnedMinor", "is, with heldMinor, more than the %d paid".formatted(paidMinor))))
                        .asException();
        };
    }

    /**
     * The answer.
     *
     * @param pointsTaken how many would be taken back; below 0 when points would come back
     * @param lines the arithmetic
     */
    record Preview(long pointsTaken, long availableBefore, long availableAfter, TierStep tier, List<String> lines) {

        static Preview of(Foresight.Effect effect) {
            return new Preview(
                    effect.pointsTaken(),
                    effect.availableBefore(),
                    effect.availableAfter(),
                    new TierStep(effect.tierBefore(), effect.tierAfter()),
                    effect.lines());
        }
    }

    /** The tier before and after. */
    record TierStep(String before, String after) {}
}
