package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Redemption;
import dev.laurel.dialogue.answer.Reward;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Step.Outcome;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.slot.Names;
import java.util.List;

/** Rewards: what there is, and redeeming one after a confirmation that names the points. */
final class RewardTalk {

    private RewardTalk() {}

    static Outcome rewards(Step step) {
        var offered = offered(step);
        var named = Names.in(step.words(), offered, Reward::name);
        var shown =
                (named.isEmpty() ? offered : named).stream().limit(Choice.MOST).toList();
        return shown.isEmpty() ? step.say(Phrase.REWARDS_NONE) : step.reply(listed(step, Phrase.REWARDS, shown));
    }

    static Outcome redeem(Step step, Member member) {
        var offered = offered(step);
        if (offered.isEmpty()) {
            return step.say(Phrase.REWARDS_NONE);
        }
        var named = Names.in(step.words(), offered, Reward::name);
        if (named.size() == 1) {
            return propose(step, member, named.getFirst());
        }
        var shown =
                (named.isEmpty() ? offered : named).stream().limit(Choice.MOST).toList();
        return step.ask(new Question.WhichReward(), listed(step, Phrase.WHICH_REWARD, shown));
    }

    static Outcome redeem(Step step, Member member, String rewardId) {
        return offered(step).stream()
                .filter(reward -> reward.id().equals(rewardId))
                .findFirst()
                .map(reward -> propose(step, member, reward))
                .orElseGet(() -> step.say(Phrase.REWARD_NOT_OFFERED));
    }

    private static Outcome propose(Step step, Member member, Reward reward) {
        long available = member.account().available();
        if (available < reward.points()) {
            return step.say(Phrase.TOO_FEW_POINTS, reward.points(), available);
        }
        return step.confirm(
                new Question.Redeem(reward.id(), reward.name(), reward.points(), step.key()),
                step.phrases().say(Phrase.CONFIRM_REDEEM, reward.name(), reward.points()));
    }

    /** The confirmed one. At another price than was confirmed, it is asked again. */
    static Outcome confirmed(Step step, Member member, Question.Redeem asked) {
        return switch (member.redeem(asked.rewardId(), asked.points(), asked.key())) {
            case Redemption.Redeemed done -> {
                Reply reply = step.phrases().say(Phrase.REDEEMED, asked.name(), done.available());
                yield step.reply(
                        done.voucher() == null
                                ? reply
                                : reply.with(new Reply.Card(step.phrases().text(Phrase.VOUCHER), done.voucher())));
            }
            case Redemption.TooFewPoints missing ->
                step.say(Phrase.TOO_FEW_POINTS, asked.points(), missing.available());
            case Redemption.NotOffered none ->
                offered(step).stream()
                        .filter(reward -> reward.id().equals(asked.rewardId()) && reward.points() != asked.points())
                        .findFirst()
                        .map(reward -> propose(step, member, reward))
                        .orElseGet(() -> step.say(Phrase.REWARD_NOT_OFFERED));
        };
    }

    private static Reply listed(Step step, Phrase head, List<Reward> rewards) {
        return step.list(step.phrases().say(head), rewards, Phrase.REWARD_LINE, reward ->
                        new Object[] {reward.name(), reward.points()})
                .with(rewards.stream()
                        .map(reward -> new Choice(reward.name(), Command.write(Intent.REDEEM.id(), reward.id())))
                        .toList());
    }

    private static List<Reward> offered(Step step) {
        return step.answers().rewards().stream().filter(Reward::available).toList();
    }
}
