package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Reward;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Step.Outcome;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.slot.Codes;
import dev.laurel.dialogue.slot.Names;
import dev.laurel.dialogue.slot.Numbers;
import dev.laurel.dialogue.slot.Words;
import java.util.Optional;

/** Answers to what was asked back. */
final class Questions {

    private Questions() {}

    /**
     * "Yes" to whatever is asked.
     *
     * @param key of the question that a button belongs to; nothing when it was said or typed
     */
    static Outcome yes(Step step, Optional<String> key) {
        return switch (step.conversation().question()) {
            case Question.Confirmation asked
            when key.isEmpty() || key.get().equals(asked.key()) ->
                Intents.asMember(answered(step), member -> confirmed(answered(step), member, asked));
            case Question.Confirmation other -> Intents.confirm(step, other);
            case Question.DidYouMean guess
            when key.isEmpty() && guess.guesses().size() == 1 ->
                Intents.answer(step.saying(guess.words()), guess.guesses().getFirst());
            case null, default -> step.say(Phrase.NOTHING_TO_CANCEL);
        };
    }

    private static Outcome confirmed(Step step, Member member, Question.Confirmation asked) {
        return switch (asked) {
            case Question.Redeem redeem -> RewardTalk.confirmed(step, member, redeem);
            case Question.Enter enter -> EntryTalk.confirmed(step, member, enter);
            case Question.Unlink unlink -> {
                member.unlink();
                yield step.say(Phrase.UNLINKED);
            }
            case Question.Erase erase -> {
                member.erase();
                yield step.say(Phrase.ERASING);
            }
        };
    }

    /** "No", "cancel": nothing is done. A wrong guess counts as a miss. */
    static Outcome no(Step step, Optional<String> key) {
        return switch (step.conversation().question()) {
            case null -> step.say(Phrase.NOTHING_TO_CANCEL);
            case Question.DidYouMean guess -> missed(answered(step));
            case Question.Confirmation asked
            when key.isPresent() && !key.get().equals(asked.key()) -> Intents.confirm(step, asked);
            default -> answered(step).say(Phrase.CANCELLED);
        };
    }

    /** An answer that fits the open question; nothing when something else was said. */
    static Optional<Outcome> answer(Step step) {
        String words = step.words();
        return switch (step.conversation().question()) {
            case Question.WhichReward asked ->
                Names.in(words, step.answers().rewards(), Reward::name).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Intents.answer(step, Intent.REDEEM));
            case Question.WhichSweepstakes asked ->
                Names.in(words, step.answers().sweepstakes(), Sweepstakes::name).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Intents.answer(step.saying(asked.words() + " " + words), asked.intent()));
            case Question.HowToEnter asked
            when saysHow(step) -> Optional.of(Intents.answer(step, Intent.ENTER, asked.sweepstakesId(), words));
            case Question.Code asked when Codes.in(words).isPresent() -> Optional.of(Intents.answer(step, Intent.LINK));
            case null, default -> Optional.empty();
        };
    }

    private static boolean saysHow(Step step) {
        var words = Words.of(step.words());
        return words.size() <= 5
                && (EntryTalk.saysHow(words)
                        || Numbers.in(step.words(), step.language()).isPresent());
    }

    /** Not understood. The second time in a row, a person takes over. */
    static Outcome missed(Step step) {
        Step after = step.in(step.conversation().missed());
        if (after.conversation().misses() >= Dialogue.MISSES_UNTIL_HANDOVER) {
            return Intents.handOver(after);
        }
        return switch (after.conversation().question()) {
            case Question.Confirmation asked -> {
                Outcome again = Intents.confirm(after, asked);
                var reply = after.joined(after.phrases().say(Phrase.PLEASE_YES_OR_NO), again.reply());
                yield new Outcome(again.next(), reply.with(again.reply().choices()));
            }
            case null, default ->
                after.reply(after.phrases().say(Phrase.FALLBACK).with(Intents.menu(after)));
        };
    }

    private static Step answered(Step step) {
        return step.in(step.conversation().asking(null));
    }
}
