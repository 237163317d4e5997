package dev.laurel.simulator.stripe.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The payment methods of Stripe's test mode that stand for an outcome: what an attempt with them leads to. Names and
 * behaviour from <a href="https://docs.stripe.com/testing">docs.stripe.com/testing</a>.
 */
public enum TestMethod {
    VISA("pm_card_visa", Brand.VISA, "4242"),
    VISA_DEBIT("pm_card_visa_debit", Brand.VISA, "5556"),
    MASTERCARD("pm_card_mastercard", Brand.MASTERCARD, "4444"),
    AMEX("pm_card_amex", Brand.AMEX, "8431"),
    DISCOVER("pm_card_discover", Brand.DISCOVER, "1117"),

    DECLINED("pm_card_visa_chargeDeclined", "0002", Decline.GENERIC),
    DECLINED_GENERIC("pm_card_chargeDeclined", "0002", Decline.GENERIC),
    INSUFFICIENT_FUNDS("pm_card_chargeDeclinedInsufficientFunds", "9995", Decline.INSUFFICIENT_FUNDS),
    VISA_INSUFFICIENT_FUNDS("pm_card_visa_chargeDeclinedInsufficientFunds", "9995", Decline.INSUFFICIENT_FUNDS),
    LOST_CARD("pm_card_visa_chargeDeclinedLostCard", "9987", Decline.LOST_CARD),
    STOLEN_CARD("pm_card_visa_chargeDeclinedStolenCard", "9979", Decline.STOLEN_CARD),
    FRAUDULENT("pm_card_chargeDeclinedFraudulent", "0019", Decline.FRAUDULENT),
    EXPIRED_CARD("pm_card_chargeDeclinedExpiredCard", "0069", Decline.EXPIRED_CARD),
    INCORRECT_CVC("pm_card_chargeDeclinedIncorrectCvc", "0127", Decline.INCORRECT_CVC),
    PROCESSING_ERROR("pm_card_chargeDeclinedProcessingError", "0119", Decline.PROCESSING_ERROR),

    AUTHENTICATION_REQUIRED("pm_card_authenticationRequired", "3184", Attempt.NEEDS_ACTION),
    THREE_D_SECURE_REQUIRED("pm_card_threeDSecure2Required", "3220", Attempt.NEEDS_ACTION),

    /** Refunds of it stay pending for a while, then succeed. */
    PENDING_REFUND("pm_card_pendingRefund", "7726", RefundCourse.SUCCEEDS_LATER),
    /** Refunds of it succeed, and are found to have failed a while later. */
    FAILING_REFUND("pm_card_refundFail", "5126", RefundCourse.FAILS_LATER),

    /** Disputed a while later, as not made by the card's holder. */
    DISPUTED("pm_card_createDispute", "0259", DisputeCourse.FRAUDULENT),
    /** Disputed a while later, because nothing arrived. */
    DISPUTED_NOT_RECEIVED("pm_card_createDisputeProductNotReceived", "2685", DisputeCourse.PRODUCT_NOT_RECEIVED),
    /** The bank inquires a while later. */
    INQUIRED("pm_card_createDisputeInquiry", "1976", DisputeCourse.INQUIRY),

    /** A bank debit: processing, and succeeded a while later. */
    BANK_DEBIT("pm_usBankAccount_success", Attempt.SUCCEEDS_LATER, "6789"),
    /** A bank debit that is processing, and fails a while later. */
    BANK_DEBIT_REFUSED("pm_usBankAccount_insufficientFunds", Attempt.FAILS_LATER, "2227");

    /** What becomes of an attempt to pay. */
    enum Attempt {
        SUCCEEDS,
        DECLINED,
        NEEDS_ACTION,
        SUCCEEDS_LATER,
        FAILS_LATER
    }

    /** What becomes of a refund. */
    enum RefundCourse {
        SUCCEEDS,
        SUCCEEDS_LATER,
        FAILS_LATER
    }

    /** How customers' banks come to ask for the money back. */
    enum DisputeCourse {
        FRAUDULENT("fraudulent", false),
        PRODUCT_NOT_RECEIVED("product_not_received", false),
        INQUIRY("general", true);

        private final String reason;
        private final boolean inquiry;

        DisputeCourse(String reason, boolean inquiry) {
            this.reason = reason;
            this.inquiry = inquiry;
        }
    }

    /** The networks of cards, as {@code card.brand} names them. */
    enum Brand {
        VISA("visa"),
        MASTERCARD("mastercard"),
        AMEX("amex"),
        DISCOVER("discover");

        private final String wireName;

        Brand(String wireName) {
            this.wireName = wireName;
        }
    }

    private static final Map<String, TestMethod> BY_TOKEN =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(method -> method.token, Function.identity()));

    private final String token;
    private final @Nullable Brand brand;
    private final String last4;
    private final Attempt attempt;
    private final RefundCourse refundCourse;
    private final @Nullable Decline decline;
    private final @Nullable DisputeCourse dispute;

    TestMethod(
            String token,
            @Nullable Brand brand,
            String last4,
            Attempt attempt,
            RefundCourse refundCourse,
            @Nullable Decline decline,
            @Nullable DisputeCourse dispute) {
        this.token = token;
        this.brand = brand;
        this.last4 = last4;
        this.attempt = attempt;
        this.refundCourse = refundCourse;
        this.decline = decline;
        this.dispute = dispute;
    }

    TestMethod(String token, Brand brand, String last4) {
        this(token, brand, last4, Attempt.SUCCEEDS, RefundCourse.SUCCEEDS, null, null);
    }

    TestMethod(String token, String last4, Decline decline) {
        this(token, Brand.VISA, last4, Attempt.DECLINED, RefundCourse.SUCCEEDS, decline, null);
    }

    TestMethod(String token, String last4, Attempt attempt) {
        this(token, Brand.VISA, last4, attempt, RefundCourse.SUCCEEDS, null, null);
    }

    TestMethod(String token, String last4, RefundCourse refundCourse) {
        this(token, Brand.VISA, last4, Attempt.SUCCEEDS, refundCourse, null, null);
    }

    TestMethod(String token, String last4, DisputeCourse dispute) {
        this(token, Brand.VISA, last4, Attempt.SUCCEEDS, RefundCourse.SUCCEEDS, null, dispute);
    }

    TestMethod(String token, Attempt attempt, String last4) {
        this(token, null, last4, attempt, RefundCourse.SUCCEEDS, null, null);
    }

    /** The method that this test token stands for, or nothing when there is no such token. */
    public static Optional<TestMethod> named(String token) {
        return Optional.ofNullable(BY_TOKEN.get(token));
    }

    /** The token that a request names it by, for example {@code pm_card_visa}. */
    public String token() {
        return token;
    }

    /** Stripe's type of payment method: {@code card} or {@code us_bank_account}. */
    public String type() {
        return brand == null ? "us_bank_account" : "card";
    }

    /** The card's brand, or nothing for a bank account. */
    public Optional<String> brand() {
        return Optional.ofNullable(brand).map(known -> known.wireName);
    }

    /** The last four digits, all that is ever shown of the account. */
    public String last4() {
        return last4;
    }

    Attempt attempt() {
        return attempt;
    }

    RefundCourse refundCourse() {
        return refundCourse;
    }

    /** How payments made with it come to be disputed, if they do. */
    public Optional<Disputes.Opening> dispute() {
        return Optional.ofNullable(dispute).map(course -> new Disputes.Opening(null, course.reason, course.inquiry));
    }

    Decline decline() {
        return decline == null ? Decline.BANK_REFUSED : decline;
    }
}
