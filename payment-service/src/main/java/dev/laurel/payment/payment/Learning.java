package dev.laurel.payment.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Holds facts against a payment. Pure: what comes out can be thrown away when another write was faster. */
final class Learning {

    private final Payment payment;
    private final String source;
    private final Instant now;
    private final List<HistoryEntry> news = new ArrayList<>();
    private final List<Learned.Impossible> impossible = new ArrayList<>();
    private Standing standing;

    private Learning(Payment payment, String source, Instant now) {
        this.payment = payment;
        this.source = source;
        this.now = now;
        this.standing = payment.standing();
    }

    static Learned of(Payment payment, List<? extends Fact> facts, String source, Instant now, LookSchedule schedule) {
        var learning = new Learning(payment, source, now);
        facts.forEach(learning::hear);
        return learning.outcome(schedule);
    }

    private Learned outcome(LookSchedule schedule) {
        if (news.isEmpty()) {
            return new Learned(payment, payment, List.of(), List.of(), List.copyOf(impossible));
        }
        var amount = payment.terms().amount().getAmountMinorLong();
        var completed = payment.settledAt() == null && standing.capturedMinor() >= amount;
        var after = payment.with(standing, news, completed ? now : payment.settledAt())
                .scheduled(schedule, now);
        return new Learned(
                payment, after, List.copyOf(news), Happenings.between(payment, after), List.copyOf(impossible));
    }

    private void hear(Fact fact) {
        switch (fact) {
            case Fact.OfAttempt ofAttempt -> hear(ofAttempt);
            case Fact.AttemptStarted(var attempt) -> {
                if (standing.attempt(attempt.id()).isEmpty()) {
                    if (standing.isLatestPaying()) {
                        refuse(fact, "the attempt before it has brought money");
                    } else {
                        accept(fact, standing.with(attempt));
                    }
                }
            }
            case Fact.RefundRequested(var refund, var mostMinor) -> {
                if (standing.refund(refund.id()).isEmpty() && isAffordable(fact, refund.amount(), mostMinor)) {
                    accept(fact, standing.with(refund));
                }
            }
            case Fact.Refunded refunded -> {
                if (isPossible(fact, refunded.refund().amount())) {
                    accept(fact, standing.with(refunded.refund()));
                }
            }
            case Fact.Disputed disputed -> {
                if (isPossible(fact, disputed.dispute().amount())) {
                    accept(fact, standing.with(disputed.dispute()));
                }
            }
        }
    }

    private void hear(Fact.OfAttempt fact) {
        var attempt = standing.attempt(fact.attemptId()).orElse(null);
        if (attempt == null) {
            refuse(fact, "the payment has no attempt " + fact.attemptId());
        } else if (isAmountPossible(fact)) {
            var word = Progress.of(fact, payment.terms().amount());
            if (attempt.progress().isCompatibleWith(word)) {
                accept(fact, standing.with(attempt.with(attempt.progress().join(word))));
            } else {
                refuse(
                        fact,
                        "it is about " + word.reference() + ", the attempt made "
                                + attempt.progress().reference());
            }
        }
    }

    private boolean isAmountPossible(Fact.OfAttempt fact) {
        return switch (fact) {
            case Fact.Authorized authorized -> isPossible(fact, authorized.amount());
            case Fact.Captured captured -> isPossible(fact, captured.total());
            case Fact.AnswerLost lost -> true;
            case Fact.ActionRequired required -> true;
            case Fact.InProcess process -> true;
            case Fact.Declined declined -> true;
            case Fact.Cancelled cancelled -> true;
            case Fact.Expired expired -> true;
            case Fact.Overpaid overpaid -> true;
            case Fact.Withdrawn withdrawn -> isStillHere(withdrawn);
        };
    }

    /** Money that goes back to the customer must have come: who sent it back can no longer say that it did not. */
    private boolean isStillHere(Fact.Withdrawn fact) {
        var isKnown = standing.attempt(fact.attemptId())
                .filter(attempt -> attempt.progress().state() == AttemptState.WITHDRAWN)
                .isPresent();
        if (!isKnown && standing.promisedMinor() > 0) {
            refuse(fact, "money has gone back or is on its way");
            return false;
        }
        return true;
    }

    private boolean isAffordable(Fact fact, Money amount, long mostMinor) {
        if (!isPossible(fact, amount)) {
            return false;
        }
        if (amount.getAmountMinorLong() > standing.refundableMinor()) {
            refuse(fact, "only " + Money.ofMinor(payment.currency(), standing.refundableMinor()) + " can go back");
            return false;
        }
        if (standing.promisedMinor() > mostMinor - amount.getAmountMinorLong()) {
            refuse(fact, "it is above what this member of staff may send back");
            return false;
        }
        return true;
    }

    private boolean isPossible(Fact fact, Money amount) {
        if (!amount.getCurrencyUnit().equals(payment.currency())) {
            refuse(fact, "it is in " + amount.getCurrencyUnit() + ", the payment in " + payment.currency());
            return false;
        }
        if (!amount.isPositive() || amount.isGreaterThan(payment.terms().amount())) {
            refuse(fact, amount + " cannot be part of " + payment.terms().amount());
            return false;
        }
        return true;
    }

    private void accept(Fact fact, Standing further) {
        if (!further.equals(standing)) {
            standing = further;
            news.add(new HistoryEntry(now, source, fact.name(), fact.detail()));
        }
    }

    private void refuse(Fact fact, String why) {
        impossible.add(new Learned.Impossible(fact, why));
    }
}
