package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.answer.DrawProof;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Step.Outcome;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.slot.Names;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Prize draws: what runs, who won, and whether it was fair. */
final class DrawTalk {

    private DrawTalk() {}

    static Outcome sweepstakes(Step step) {
        var all = step.answers().sweepstakes();
        var named = Names.in(step.words(), all, Sweepstakes::name);
        if (named.size() == 1) {
            return about(step, named.getFirst());
        }
        var open = all.stream().filter(Sweepstakes::open).toList();
        return open.isEmpty()
                ? step.say(Phrase.SWEEPSTAKES_NONE)
                : step.reply(listed(step, Phrase.SWEEPSTAKES, Intent.SWEEPSTAKES, open));
    }

    static Outcome about(Step step, Sweepstakes draw) {
        Reply reply = step.phrases()
                .say(
                        draw.open() ? Phrase.SWEEPSTAKES_OPEN : Phrase.SWEEPSTAKES_CLOSED,
                        draw.name(),
                        draw.closes(),
                        String.join(", ", draw.prizes()));
        var next = draw.open()
                ? List.of(new Choice(step.phrases().text(Phrase.ENTER), Command.write(Intent.ENTER.id(), draw.id())))
                : step.titles(List.of(Intent.WINNERS, Intent.WAS_THE_DRAW_FAIR));
        return focused(step, draw).reply(reply.with(next));
    }

    static Outcome winners(Step step, Sweepstakes draw) {
        var winners = step.answers().winners(draw.id());
        Step on = focused(step, draw);
        if (winners.isEmpty()) {
            return on.say(Phrase.WINNERS_NONE, draw.name());
        }
        return on.reply(on.list(
                        on.phrases().say(Phrase.WINNERS, draw.name()),
                        winners.stream().limit(Choice.MOST).toList(),
                        Phrase.WINNERS_LINE,
                        winner -> new Object[] {winner.rank(), winner.name(), winner.prize()})
                .with(on.titles(List.of(Intent.WAS_THE_DRAW_FAIR))));
    }

    static Outcome fair(Step step, Sweepstakes draw) {
        Step on = focused(step, draw);
        Optional<DrawProof> proof = on.answers().proof(draw.id());
        if (proof.isEmpty()) {
            return on.say(Phrase.PROOF_NONE, draw.name());
        }
        DrawProof told = proof.get();
        Reply how = on.phrases()
                .say(Phrase.PROOF, draw.name(), told.entries(), told.root(), Long.toString(told.beaconRound()));
        Reply whether = on.phrases().say(told.recomputed() ? Phrase.PROOF_RECOMPUTED : Phrase.PROOF_NOT_RECOMPUTED);
        return on.reply(on.joined(how, whether)
                .with(new Reply.Link(on.phrases().text(Phrase.PROOF_LINK), told.page()))
                .with(told.recomputed() ? List.of() : on.titles(List.of(Intent.HUMAN))));
    }

    static Outcome myEntries(Step step, Member member) {
        var all = member.entries();
        var named = Names.in(step.words(), all, entered -> entered.name());
        var shown = (named.isEmpty() ? all : named).stream().limit(Choice.MOST).toList();
        return shown.isEmpty()
                ? step.say(Phrase.MY_ENTRIES_NONE)
                : step.reply(step.list(step.phrases().say(Phrase.MY_ENTRIES), shown, Phrase.MY_ENTRIES_LINE, entered ->
                        new Object[] {entered.name(), entered.entries()}));
    }

    /** Answers about the draw that was named, or spoken of before, or the only one that can be meant; else asks which. */
    static Outcome onOne(Step step, Intent intent, boolean open, Function<Sweepstakes, Outcome> answer) {
        var all = step.answers().sweepstakes();
        var meant = all.stream().filter(draw -> draw.open() == open).toList();
        var named = Names.in(step.words(), all, Sweepstakes::name);
        if (named.size() == 1) {
            return answer.apply(named.getFirst());
        }
        var spoken = all.stream()
                .filter(draw -> draw.id().equals(step.conversation().sweepstakesId()))
                .findFirst();
        if (named.isEmpty() && spoken.isPresent()) {
            return answer.apply(spoken.get());
        }
        var candidates = !named.isEmpty() ? named : meant.isEmpty() ? all : meant;
        if (candidates.isEmpty()) {
            return step.say(Phrase.SWEEPSTAKES_NONE);
        }
        return candidates.size() == 1
                ? answer.apply(candidates.getFirst())
                : step.ask(
                        new Question.WhichSweepstakes(intent, step.words()),
                        listed(step, Phrase.WHICH_SWEEPSTAKES, intent, candidates));
    }

    /** Answers about the draw of that id, if there is one. */
    static Outcome byId(Step step, String id, Function<Sweepstakes, Outcome> answer) {
        return step.answers().sweepstakes().stream()
                .filter(draw -> draw.id().equals(id))
                .findFirst()
                .map(answer)
                .orElseGet(() -> step.say(Phrase.SWEEPSTAKES_NONE));
    }

    static Step focused(Step step, Sweepstakes draw) {
        return step.in(step.conversation().speakingOfSweepstakes(draw.id()));
    }

    private static Reply listed(Step step, Phrase head, Intent intent, List<Sweepstakes> draws) {
        var shown = draws.stream().limit(Choice.MOST).toList();
        return step.list(step.phrases().say(head), shown, Phrase.SWEEPSTAKES_LINE, draw ->
                        new Object[] {draw.name(), draw.closes()})
                .with(shown.stream()
                        .map(draw -> new Choice(draw.name(), Command.write(intent.id(), draw.id())))
                        .toList());
    }
}
