package dev.laurel.payment.confirmation;

import dev.laurel.payment.administration.FoundPayment;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff say about a payment by transfer. */
@RestController
@RequestMapping("/api/admin/payments/{id}")
class ConfirmationController {

    private static final int LONGEST_REASON = 120;

    private final FoundPayment found;
    private final Books books;
    private final ConfirmReceipt confirmReceipt;
    private final UndoConfirmation undoConfirmation;
    private final RecordRepayment recordRepayment;
    private final Clock clock;

    ConfirmationController(
            FoundPayment found,
            Books books,
            ConfirmReceipt confirmReceipt,
            UndoConfirmation undoConfirmation,
            RecordRepayment recordRepayment,
            Clock clock) {
        this.found = found;
        this.books = books;
        this.confirmReceipt = confirmReceipt;
        this.undoConfirmation = undoConfirmation;
        this.recordRepayment = recordRepayment;
        this.clock = clock;
    }

    /** Which confirmation is to be taken back; without one the latest. */
    record UndoRequest(@Nullable String bankReference) {}

    /** The bank's name for our transfer. */
    record SentRequest(@Nullable String bankReference) {}

    record FailedRequest(@Nullable String reason) {}

    @GetMapping("/transfer")
    ResponseEntity<TransferBody> transfer(@PathVariable String id) {
        return Answers.of(books.until(
                found.find(id).id(), open -> Optional.of(new Outcome.Done(open.payment(), open.transfer(), false))));
    }

    /** 200 when it counts, 202 when a second person has to agree. */
    @PostMapping("/confirm")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<TransferBody> confirm(
            Principal staff, @PathVariable String id, @RequestBody ConfirmationRequest request) {
        var payment = found.find(id);
        List<FieldError> errors = new ArrayList<>();
        var seen = request.seen(payment, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), errors);
        if (seen == null) {
            throw CommonProblems.validation(errors).asException();
        }
        return Answers.ofConfirmation(confirmReceipt.confirm(payment, seen, staff.getName()));
    }

    @PostMapping("/approve")
    ResponseEntity<TransferBody> approve(Principal staff, @PathVariable String id) {
        return Answers.of(confirmReceipt.approve(found.find(id), staff.getName()));
    }

    @PostMapping("/undo")
    ResponseEntity<TransferBody> undo(
            Principal staff, @PathVariable String id, @RequestBody(required = false) @Nullable UndoRequest request) {
        var named = request == null ? null : request.bankReference();
        return Answers.of(undoConfirmation.undo(
                found.find(id), named == null ? null : BankReferences.normal(named), staff.getName()));
    }

    /** A refund was sent by bank. */
    @PostMapping("/refunds/{refundId}/sent")
    ResponseEntity<TransferBody> sent(
            Principal staff, @PathVariable String id, @PathVariable String refundId, @RequestBody SentRequest request) {
        var payment = found.find(id);
        List<FieldError> errors = new ArrayList<>();
        var reference = ConfirmationRequest.reference(request.bankReference(), errors);
        if (reference == null) {
            throw CommonProblems.validation(errors).asException();
        }
        return Answers.of(recordRepayment.sent(payment, refundId, reference, staff.getName()));
    }

    /** A refund could not be sent, or the bank returned it. */
    @PostMapping("/refunds/{refundId}/failed")
    ResponseEntity<TransferBody> failed(
            Principal staff,
            @PathVariable String id,
            @PathVariable String refundId,
            @RequestBody FailedRequest request) {
        var payment = found.find(id);
        var reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw CommonProblems.validation(
                            List.of(new FieldError("reason", "is required, at most " + LONGEST_REASON + " characters")))
                    .asException();
        }
        return Answers.of(recordRepayment.failed(payment, refundId, reason.strip(), staff.getName()));
    }
}
