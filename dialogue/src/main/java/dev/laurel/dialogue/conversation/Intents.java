package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.answer.Linking;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Step.Outcome;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.slot.Codes;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What each intent leads to. */
final class Intents {

    private Intents() {}

    /** Answers an intent; what was asked before is forgotten. */
    static Outcome answer(Step before, Intent intent) {
        Step step = before.in(before.conversation().speakingOf(intent));
        return switch (intent) {
            case POINTS -> asMember(step, member -> PointsTalk.points(step, member));
            case WHY -> asMember(step, member -> PointsTalk.why(step, member));
            case TIER -> asMember(step, member -> PointsTalk.tier(step, member));
            case HISTORY -> asMember(step, member -> PointsTalk.history(step, member));
            case EXPIRING -> asMember(step, member -> PointsTalk.expiring(step, member));
            case REWARDS -> RewardTalk.rewards(step);
            case REDEEM -> asMember(step, member -> RewardTalk.redeem(step, member));
            case HOW_TO_EARN -> PointsTalk.howToEarn(step);
            case SWEEPSTAKES -> DrawTalk.sweepstakes(step);
            case ENTER ->
                asMember(
                        step,
                        member -> DrawTalk.onOne(step, intent, true, draw -> EntryTalk.enter(step, member, draw)));
            case MY_ENTRIES -> asMember(step, member -> DrawTalk.myEntries(step, member));
            case WINNERS -> DrawTalk.onOne(step, intent, false, draw -> DrawTalk.winners(step, draw));
            case WAS_THE_DRAW_FAIR -> DrawTalk.onOne(step, intent, false, draw -> DrawTalk.fair(step, draw));
            case LINK -> link(step);
            case UNLINK ->
                asMember(
                        step,
                        member -> step.answers().isPartable()
                                ? confirm(step, new Question.Unlink(step.key()))
                                : step.reply(withPage(step, step.phrases().say(Phrase.SIGNED_IN))));
            case DELETE_MY_DATA -> asMember(step, member -> confirm(step, new Question.Erase(step.key())));
            case HUMAN -> handOver(step);
            case STOP ->
                new Outcome(
                        step.conversation().ended(),
                        step.phrases().say(Phrase.GOODBYE).ending());
            case HELP -> step.reply(step.phrases().say(Phrase.HELP).with(menu(step)));
            case GREETING -> step.reply(step.phrases().say(Phrase.GREETING).with(menu(step)));
            case THANKS -> step.say(Phrase.THANKS);
        };
    }

    /** Answers a button or a menu item that says what it is about. */
    static Outcome answer(Step before, Intent intent, String id, String how) {
        Step step = before.in(before.conversation().speakingOf(intent));
        return switch (intent) {
            case REDEEM -> asMember(step, member -> RewardTalk.redeem(step, member, id));
            case ENTER ->
                asMember(
                        step,
                        member -> DrawTalk.byId(step, id, draw -> EntryTalk.enter(step.saying(how), member, draw)));
            case SWEEPSTAKES -> DrawTalk.byId(step, id, draw -> DrawTalk.about(step, draw));
            case WINNERS -> DrawTalk.byId(step, id, draw -> DrawTalk.winners(step, draw));
            case WAS_THE_DRAW_FAIR -> DrawTalk.byId(step, id, draw -> DrawTalk.fair(step, draw));
            default -> answer(before, intent);
        };
    }

    static Outcome handOver(Step step) {
        return new Outcome(step.conversation().withPerson(), step.phrases().say(Phrase.HANDOVER));
    }

    static List<Choice> menu(Step step) {
        return step.titles(Arrays.stream(Intent.values())
                .filter(intent -> step.catalogue().inMenu(intent))
                .toList());
    }

    /** Only members have points: whoever is not linked is told how to be. */
    static Outcome asMember(Step step, Function<Member, Outcome> answer) {
        return step.answers()
                .member()
                .map(answer)
                .orElseGet(() -> step.ask(
                        new Question.Code(), withWayIn(step, step.phrases().say(Phrase.NOT_LINKED))));
    }

    static Outcome link(Step step) {
        if (step.answers().member().isPresent()) {
            return step.say(Phrase.ALREADY_LINKED);
        }
        return Codes.in(step.words())
                .map(code -> linked(step, step.answers().link(code)))
                .orElseGet(() -> step.ask(
                        new Question.Code(), withWayIn(step, step.phrases().say(Phrase.ASK_CODE))));
    }

    private static Outcome linked(Step step, Linking linking) {
        return switch (linking) {
            case Linking.Linked linked ->
                step.reply(welcome(step, linked.displayName()).with(menu(step)));
            case Linking.WrongCode wrong ->
                step.ask(new Question.Code(), withWayIn(step, step.phrases().say(Phrase.WRONG_CODE)));
            case Linking.TooManyTries blocked ->
                step.reply(withWayIn(step, step.phrases().say(Phrase.TOO_MANY_TRIES)));
        };
    }

    static Outcome confirm(Step step, Question.Confirmation question) {
        return switch (question) {
            case Question.Redeem redeem ->
                step.confirm(redeem, step.phrases().say(Phrase.CONFIRM_REDEEM, redeem.name(), redeem.points()));
            case Question.Enter enter ->
                step.confirm(
                        enter, step.phrases().say(Phrase.CONFIRM_ENTER, enter.name(), enter.entries(), enter.points()));
            case Question.Unlink unlink -> step.confirm(unlink, step.phrases().say(Phrase.CONFIRM_UNLINK));
            case Question.Erase erase -> step.confirm(erase, step.phrases().say(Phrase.CONFIRM_ERASE));
        };
    }

    /** Not everybody has told a name. */
    private static Reply welcome(Step step, String name) {
        return name.isBlank()
                ? step.phrases().say(Phrase.LINKED_NAMELESS)
                : step.phrases().say(Phrase.LINKED, name);
    }

    /** Beside asking for a code: the page that joins without one, where the channel has it. */
    private static Reply withWayIn(Step step, Reply reply) {
        return step.answers()
                .joinPage()
                .map(page -> reply.with(new Reply.Link(step.phrases().text(Phrase.JOIN_PAGE), page)))
                .orElseGet(() -> withPage(step, reply));
    }

    private static Reply withPage(Step step, Reply reply) {
        return reply.with(new Reply.Link(
                step.phrases().text(Phrase.LINK_PAGE), step.answers().linkPage()));
    }
}
