package dev.laurel.payment.refund;

import dev.laurel.payment.administration.FoundPayment;
import dev.laurel.payment.amount.RequestedAmount;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.refund.RequestRefund.Outcome;
import dev.laurel.payment.refund.RequestRefund.Staff;
import dev.laurel.payment.transaction.PaymentBody.RefundBody;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.problem.Problem;
import dev.laurel.platform.security.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/admin/payments/{id}/refunds} and what a refund would do. */
@RestController
@RequestMapping("/api/admin/payments/{id}")
class RefundsController {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int LONGEST_REASON = 120;

    private final FoundPayment found;
    private final RequestRefund requestRefund;
    private final PreviewRefund previewRefund;

    RefundsController(FoundPayment found, RequestRefund requestRefund, PreviewRefund previewRefund) {
        this.found = found;
        this.requestRefund = requestRefund;
        this.previewRefund = previewRefund;
    }

    /** What is to go back and why; without an amount, everything. */
    record RefundRequest(
            @Nullable RequestedAmount amount, @Nullable String reason) {}

    /** 201 with the refund, also while it is under way: its status tells. */
    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RefundBody> refund(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody RefundRequest request,
            HttpServletRequest caller) {
        var payment = found.find(id);
        List<FieldError> errors = new ArrayList<>();
        if (!KEY.matcher(key).matches()) {
            errors.add(new FieldError("Idempotency-Key", "must be 1 to 255 visible ASCII characters"));
        }
        var reason = reason(request.reason(), errors);
        var amount = request.amount() == null ? null : amount(request.amount(), payment, errors);
        refuseIfAny(errors);
        return answer(requestRefund.request(payment, key, amount, reason, staff(caller)));
    }

    /** What a refund of this amount, or of everything, would do to points and tier. Changes nothing. */
    @GetMapping("/refund-preview")
    PreviewRefund.Preview preview(@PathVariable String id, @RequestParam(required = false) @Nullable String amount) {
        var payment = found.find(id);
        List<FieldError> errors = new ArrayList<>();
        var wanted = amount == null
                ? null
                : new RequestedAmount(amount, payment.currency().getCode()).money(payment.currency(), errors);
        refuseIfAny(errors);
        return previewRefund.preview(payment, wanted);
    }

    private static void refuseIfAny(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw CommonProblems.validation(errors).asException();
        }
    }

    private static String reason(@Nullable String reason, List<FieldError> errors) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("reason", "is required, at most " + LONGEST_REASON + " characters"));
            return "";
        }
        return reason.strip();
    }

    private static @Nullable Money amount(RequestedAmount amount, Payment payment, List<FieldError> errors) {
        var currency = amount.currency(errors);
        if (currency != null && !currency.equals(payment.currency())) {
            errors.add(new FieldError("amount.currency", "the payment is in " + payment.currency()));
        }
        return currency == null ? null : amount.money(currency, errors);
    }

    private static Staff staff(HttpServletRequest caller) {
        return new Staff(caller.getUserPrincipal().getName(), !caller.isUserInRole(Roles.ADMIN));
    }

    private static ResponseEntity<RefundBody> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made(var refund, var replayed) -> {
                var answer = ResponseEntity.status(HttpStatus.CREATED);
                if (replayed) {
                    answer.header("Idempotency-Replayed", "true");
                }
                yield answer.body(RefundBody.of(refund));
            }
            case Outcome.KeyReused() ->
                throw Problem.of(
                                "idempotency-key-reused",
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "The Idempotency-Key belongs to another request",
                                "This key was used with another body. A new refund needs a new key.")
                        .asException();
            case Outcome.NotPossible(var why) ->
                throw Problem.of("not-refundable", HttpStatus.CONFLICT, "The payment cannot be refunded", why)
                        .asException();
            case Outcome.TooMuch(var refundable) ->
                throw Problem.of(
                                "over-refund",
                                HttpStatus.CONFLICT,
                                "More than can go back",
                                "Of this payment " + refundable + " can still go back.")
                        .asException();
            case Outcome.OwnPayment() -> throw CommonProblems.ownAccount().asException();
            case Outcome.AboveLimit() ->
                throw Problem.of(
                                "above-refund-limit",
                                HttpStatus.FORBIDDEN,
                                "Above what you may send back",
                                "A refund of this size is for an admin.")
                        .asException();
        };
    }
}
