package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.answer.Account;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Step.Outcome;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.slot.Dates;
import dev.laurel.dialogue.slot.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** What members ask about their points and tier. */
final class PointsTalk {

    private static final int LINES = 5;

    private PointsTalk() {}

    static Outcome points(Step step, Member member) {
        Account account = member.account();
        Reply reply = step.phrases().say(Phrase.POINTS, account.available());
        if (account.pending() > 0) {
            reply = step.joined(reply, step.phrases().say(Phrase.POINTS_PENDING, account.pending()));
        }
        return step.reply(reply.with(step.titles(List.of(Intent.WHY, Intent.TIER, Intent.REWARDS))));
    }

    /** Why the balance is what it is; somebody who believes in another one is told so. */
    static Outcome why(Step step, Member member) {
        var origin = member.origin();
        if (origin.parts().isEmpty()) {
            return step.say(Phrase.ORIGIN_NONE, origin.available());
        }
        OptionalLong claimed = Numbers.in(step.words(), step.language());
        Reply head = claimed.isPresent() && claimed.getAsLong() != origin.available()
                ? step.phrases().say(Phrase.ORIGIN_OTHER, origin.available(), claimed.getAsLong())
                : step.phrases().say(Phrase.ORIGIN, origin.available());
        Reply reply = step.list(head, origin.parts().stream().limit(LINES * 2L).toList(), Phrase.ORIGIN_PART, part ->
                new Object[] {part.reason(), part.count(), part.points()});
        if (!origin.latest().isEmpty()) {
            reply = step.joined(reply, step.phrases().say(Phrase.ORIGIN_LATEST, String.join("; ", origin.latest())));
        }
        return step.reply(reply.with(step.titles(List.of(Intent.HISTORY, Intent.HUMAN))));
    }

    static Outcome tier(Step step, Member member) {
        Account account = member.account();
        Reply reply = step.phrases().say(Phrase.TIER, account.tier());
        if (account.nextTier() != null) {
            reply = step.joined(
                    reply,
                    step.phrases()
                            .say(
                                    Phrase.TIER_NEXT,
                                    account.nextTier(),
                                    Objects.requireNonNullElse(account.pointsToNext(), 0L)));
        }
        return step.reply(reply);
    }

    static Outcome history(Step step, Member member) {
        Optional<LocalDate> since = Dates.in(step.words(), step.language(), step.today(), Dates.Direction.PAST);
        var movements = member.history(since, LINES);
        if (movements.isEmpty()) {
            return step.say(Phrase.HISTORY_NONE);
        }
        Reply head = since.map(day -> step.phrases().say(Phrase.HISTORY_SINCE, day))
                .orElseGet(() -> step.phrases().say(Phrase.HISTORY));
        return step.reply(step.list(head, movements, Phrase.HISTORY_LINE, movement ->
                new Object[] {movement.on(), movement.points(), movement.reason()}));
    }

    static Outcome expiring(Step step, Member member) {
        Optional<LocalDate> by = Dates.in(step.words(), step.language(), step.today(), Dates.Direction.FUTURE);
        var expiring = member.account().expiring().stream()
                .filter(lot -> by.isEmpty() || !lot.on().isAfter(by.get()))
                .limit(LINES)
                .toList();
        if (expiring.isEmpty()) {
            return by.map(day -> step.say(Phrase.EXPIRING_NONE_BY, day))
                    .orElseGet(() -> step.say(Phrase.EXPIRING_NONE));
        }
        return step.reply(step.list(step.phrases().say(Phrase.EXPIRING), expiring, Phrase.EXPIRING_LINE, lot ->
                        new Object[] {lot.points(), lot.on()})
                .with(step.titles(List.of(Intent.REWARDS))));
    }

    static Outcome howToEarn(Step step) {
        var earning = step.answers().earning();
        Reply reply = step.list(
                step.phrases().say(Phrase.EARNING), earning.rules(), Phrase.LINE, line -> new Object[] {line});
        if (!earning.campaigns().isEmpty()) {
            reply = step.joined(
                    reply,
                    step.list(step.phrases().say(Phrase.EARNING_CAMPAIGNS), earning.campaigns(), Phrase.LINE, line ->
                            new Object[] {line}));
        }
        return step.reply(reply);
    }
}
