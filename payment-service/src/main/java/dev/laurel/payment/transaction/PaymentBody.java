package dev.laurel.payment.transaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.laurel.payment.payment.Failure;
import dev.laurel.payment.payment.HistoryEntry;
import dev.laurel.payment.payment.Payment;
import dev.laurel.payment.payment.PaymentStatus;
import dev.laurel.payment.payment.Refund;
import dev.laurel.payment.processor.NextAction;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment as its customer sees it; history and refunds only where one payment is asked for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaymentBody(
        String id,
        PaymentStatus status,
        Amount amount,
        String processor,
        @Nullable String description,
        Action nextAction,
        @Nullable Amount missing,
        @Nullable Reason reason,
        Instant createdAt,
        @Nullable Instant settledAt,
        @Nullable List<RefundBody> refunds,
        @Nullable List<HistoryBody> history) {

    /** Decimal text and ISO 4217. */
    public record Amount(String value, String currency) {

        public static Amount of(Money money) {
            return new Amount(
                    money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
        }
    }

    /** What a customer can have to do. */
    public enum ActionType {
        @JsonProperty("none")
        NONE,
        @JsonProperty("redirect")
        REDIRECT,
        @JsonProperty("confirm")
        CONFIRM,
        @JsonProperty("instructions")
        INSTRUCTIONS
    }

    /** What to do next; {@code none} when there is nothing to do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            ActionType type,
            @Nullable String url,
            @Nullable String clientSecret,
            @Nullable String reference,
            @Nullable String recipient,
            @Nullable String text) {

        private static final Action NONE = new Action(ActionType.NONE, null, null, null, null, null);

        static Action of(NextAction action) {
            return switch (action) {
                case NextAction.Redirect(var url) -> new Action(ActionType.REDIRECT, url, null, null, null, null);
                case NextAction.Confirm(var clientSecret) ->
                    new Action(ActionType.CONFIRM, null, clientSecret, null, null, null);
                case NextAction.Instructions(var reference, var recipient, var text) ->
                    new Action(ActionType.INSTRUCTIONS, null, null, reference, recipient, text);
            };
        }
    }

    private static Action action(Payment payment) {
        var asked = payment.attempt().progress().nextAction();
        if (asked instanceof NextAction.Instructions(var reference, var recipient, var text) && isPaidInPart(payment)) {
            var rest = payment.missing().getAmount().toPlainString() + " " + payment.currency();
            return new Action(
                    ActionType.INSTRUCTIONS,
                    null,
                    null,
                    reference,
                    recipient,
                    rest + " is still missing. Of the whole: " + text);
        }
        return payment.status() == PaymentStatus.REQUIRES_ACTION && asked != null ? Action.of(asked) : Action.NONE;
    }

    /** Where customers send the money themselves, some of it may have come. */
    private static boolean isPaidInPart(Payment payment) {
        return payment.status().isOpen()
                && payment.captured().isPositive()
                && payment.missing().isPositive();
    }

    /** Why nothing was taken: a code for programs, a sentence for people. */
    public record Reason(String code, String message) {

        static Reason of(Failure failure) {
            return new Reason(failure.code(), failure.message());
        }
    }

    /** Money on its way back, or back; with a claim address where the customer has to fetch it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefundBody(
            String id,
            RefundStatus status,
            Amount amount,
            @Nullable String reason,
            Instant at,
            @Nullable String claimUrl) {

        public static RefundBody of(Refund refund) {
            var request = refund.request();
            return new RefundBody(
                    refund.id(),
                    switch (refund.state()) {
                        case REQUESTED, PENDING -> RefundStatus.PENDING;
                        case SUCCEEDED -> RefundStatus.SUCCEEDED;
                        case FAILED -> RefundStatus.FAILED;
                    },
                    Amount.of(refund.amount()),
                    request == null ? null : request.reason(),
                    refund.at(),
                    refund.state().isOpen() ? refund.claimUrl() : null);
        }
    }

    /** How far a refund is, as people see it. */
    public enum RefundStatus {
        PENDING,
        SUCCEEDED,
        FAILED
    }

    /** One line of the payment's history. */
    public record HistoryBody(Instant at, String who, String what, String detail) {

        static HistoryBody of(HistoryEntry entry) {
            return new HistoryBody(entry.at(), entry.who(), entry.what(), entry.detail());
        }
    }

    /** Without history and refunds. */
    public static PaymentBody of(Payment payment) {
        return of(payment, null, null);
    }

    /** With everything. */
    public static PaymentBody whole(Payment payment) {
        return of(
                payment,
                payment.standing().refunds().stream().map(RefundBody::of).toList(),
                payment.history().stream().map(HistoryBody::of).toList());
    }

    private static PaymentBody of(
            Payment payment, @Nullable List<RefundBody> refunds, @Nullable List<HistoryBody> history) {
        var status = payment.status();
        var progress = payment.attempt().progress();
        return new PaymentBody(
                payment.id().value(),
                status,
                Amount.of(payment.terms().amount()),
                payment.attempt().processor(),
                payment.terms().description(),
                action(payment),
                isPaidInPart(payment) ? Amount.of(payment.missing()) : null,
                status == PaymentStatus.FAILED && progress.failure() != null ? Reason.of(progress.failure()) : null,
                payment.terms().createdAt(),
                payment.settledAt(),
                refunds,
                history);
    }
}
