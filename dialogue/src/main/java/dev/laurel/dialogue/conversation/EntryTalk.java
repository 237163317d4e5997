package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.answer.Entry;
import dev.laurel.dialogue.answer.Member;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Step.Outcome;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.slot.Numbers;
import dev.laurel.dialogue.slot.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Entering a prize draw: free at once, with points after a confirmation that names them. */
final class EntryTalk {

    /** More is a slip of the tongue; the rules' own limit is lower anyway. */
    private static final long MOST_AT_ONCE = 1000;

    private static final Set<String> POINTS = Set.of("points", "point", "puntos", "punto");
    private static final Set<String> FREE = Set.of("free", "gratis", "gratuita", "gratuito");

    private EntryTalk() {}

    /** How somebody who says this would enter; asks when it is not said. */
    static Outcome enter(Step step, Member member, Sweepstakes draw) {
        Step on = DrawTalk.focused(step, draw);
        var words = besidesName(step.words(), draw.name());
        if (!draw.open()) {
            return on.say(Phrase.NOT_OPEN, draw.name());
        } else if (words.stream().anyMatch(FREE::contains)) {
            return free(on, member, draw);
        }
        long number = Numbers.in(String.join(" ", words), step.language()).orElse(0);
        boolean points = words.stream().anyMatch(POINTS::contains);
        Long each = draw.pointsPerEntry();
        if (each == null || each < 1) {
            return points || number > 1 ? onlyFree(on, draw) : free(on, member, draw);
        } else if (points && number >= each) {
            return withPoints(on, member, draw, number / each);
        } else if (points || number > 1) {
            return withPoints(on, member, draw, Math.max(1, number));
        }
        return on.ask(
                new Question.HowToEnter(draw.id()),
                on.phrases()
                        .say(Phrase.HOW_TO_ENTER, draw.name(), each)
                        .with(List.of(
                                new Choice(on.phrases().text(Phrase.FREE), command(draw, "free")),
                                new Choice(on.phrases().text(Phrase.WITH_POINTS), command(draw, "points")))));
    }

    static boolean saysHow(List<String> words) {
        return words.stream().anyMatch(word -> FREE.contains(word) || POINTS.contains(word));
    }

    private static Outcome free(Step step, Member member, Sweepstakes draw) {
        return told(step, draw.name(), 0, member.enterFree(draw.id(), step.key()));
    }

    private static Outcome onlyFree(Step step, Sweepstakes draw) {
        return step.reply(step.phrases()
                .say(Phrase.NO_ENTRIES_FOR_POINTS, draw.name())
                .with(List.of(new Choice(step.phrases().text(Phrase.FREE), command(draw, "free")))));
    }

    private static Outcome withPoints(Step step, Member member, Sweepstakes draw, long wanted) {
        Long each = draw.pointsPerEntry();
        if (each == null) {
            return onlyFree(step, draw);
        }
        int entries = (int) Math.min(wanted, MOST_AT_ONCE);
        long points = Math.multiplyExact(each, (long) entries);
        long available = member.account().available();
        if (available < points) {
            return step.say(Phrase.TOO_FEW_POINTS, points, available);
        }
        return step.confirm(
                new Question.Enter(draw.id(), draw.name(), entries, points, step.key()),
                step.phrases().say(Phrase.CONFIRM_ENTER, draw.name(), entries, points));
    }

    static Outcome confirmed(Step step, Member member, Question.Enter asked) {
        return told(
                step,
                asked.name(),
                asked.points(),
                member.enterWithPoints(asked.sweepstakesId(), asked.entries(), asked.points(), asked.key()));
    }

    private static Outcome told(Step step, String name, long points, Entry entry) {
        return switch (entry) {
            case Entry.Made made ->
                step.reply(step.phrases()
                        .say(Phrase.ENTERED, name, made.entries())
                        .with(step.titles(List.of(Intent.MY_ENTRIES))));
            case Entry.TooFewPoints missing -> step.say(Phrase.TOO_FEW_POINTS, points, missing.available());
            case Entry.NotOpen closed -> step.say(Phrase.NOT_OPEN, name);
            case Entry.LimitReached full -> step.say(Phrase.LIMIT_REACHED, name);
            case Entry.Ineligible excluded -> step.say(Phrase.INELIGIBLE, name, excluded.reason());
        };
    }

    /** "Enter the giveaway of 2026" asks for no two thousand entries. */
    private static List<String> besidesName(String text, String name) {
        var words = new ArrayList<>(Words.of(text));
        words.removeAll(Words.of(name));
        return words;
    }

    private static String command(Sweepstakes draw, String how) {
        return Command.write(Intent.ENTER.id(), draw.id(), how);
    }
}
