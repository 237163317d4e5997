package dev.laurel.dialogue.conversation;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Answers;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.answer.Reward;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Step.Outcome;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Phrase;
import dev.laurel.dialogue.reply.Phrases;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.slot.Names;
import dev.laurel.dialogue.slot.Ordinals;
import dev.laurel.dialogue.slot.Words;
import dev.laurel.dialogue.understanding.Understanding;
import dev.laurel.dialogue.understanding.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The conversation as a function: where it stands and what came in, to where it stands then and what is said. Keeps
 * nothing itself; thread-safe. The same message taken twice does nothing twice, since what it does is keyed by its id.
 */
public final class Dialogue {

    static final int MISSES_UNTIL_HANDOVER = 2;

    /** More is no question; it bounds the work and what a conversation remembers. */
    private static final int LONGEST = 500;

    private static final int LONGEST_REMEMBERED = 200;

    /** How follow-ups begin: and my tier? */
    private static final Pattern FOLLOW_UP =
            Pattern.compile("(?i)^(and|what about|how about|and what about|y|qué hay de|y qué hay de)\\s+(?=\\S)");

    private final Understanding understanding;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<Language, Phrases> phrases = new EnumMap<>(Language.class);

    public Dialogue(Understanding understanding, Catalogue catalogue, Clock clock) {
        this.understanding = understanding;
        this.catalogue = catalogue;
        this.clock = clock;
        for (Language language : Language.values()) {
            phrases.put(language, new Phrases(language));
        }
    }

    /** Takes one message. Never fails for what somebody writes; fails when a port fails otherwise than by a time-out. */
    public Turn take(Conversation before, Input input, Answers answers) {
        Conversation open = before.mode() == Conversation.Mode.ENDED ? Conversation.start(before.language()) : before;
        var step = new Step(
                open,
                "dialogue-" + input.id(),
                "",
                answers,
                Objects.requireNonNull(phrases.get(open.language())),
                catalogue,
                LocalDate.now(clock));
        try {
            return open.mode() == Conversation.Mode.WITH_PERSON ? withPerson(step, input) : heard(step, input);
        } catch (AnswersUnavailableException e) {
            // The question stays, and its key: a "yes" said again does not spend twice.
            return new Turn(open, step.phrases().say(Phrase.UNAVAILABLE), new Verdict.Told());
        }
    }

    private Turn withPerson(Step step, Input input) {
        boolean back = input instanceof Input.Pressed pressed
                && Command.of(pressed.command())
                        .filter(c -> "back".equals(c.word()))
                        .isPresent();
        if (back) {
            return turn(Intents.answer(step.in(step.conversation().handedBack()), Intent.HELP), new Verdict.Told());
        }
        if (input instanceof Input.Text text && ShortAnswer.of(text.text()).equals(Optional.of(ShortAnswer.STOP))) {
            return turn(Intents.answer(step, Intent.STOP), new Verdict.Told());
        }
        Reply reply = step.phrases()
                .say(Phrase.WITH_PERSON)
                .with(List.of(new Choice(step.phrases().text(Phrase.BACK), Command.write("back"))));
        return new Turn(step.conversation(), reply, new Verdict.Told());
    }

    private Turn heard(Step step, Input input) {
        return switch (input) {
            case Input.Pressed pressed -> pressed(step, cut(pressed.command(), LONGEST));
            case Input.Recognised recognised ->
                turn(
                        Intents.answer(step.saying(cut(recognised.words(), LONGEST)), recognised.intent()),
                        new Verdict.Clear(recognised.intent(), 1));
            case Input.Text text -> said(step.saying(cut(text.text().strip(), LONGEST)));
        };
    }

    private Turn pressed(Step step, String text) {
        Optional<Command> command = Command.of(text);
        if (command.isEmpty()) {
            return said(step.saying(text));
        }
        Command pressed = command.get();
        Optional<Intent> intent = pressed.intent();
        if (intent.isPresent()) {
            Outcome outcome = pressed.argument(0)
                    .map(id -> Intents.answer(
                            step, intent.get(), id, pressed.argument(1).orElse("")))
                    .orElseGet(() -> Intents.answer(step.saying(guessedFrom(step)), intent.get()));
            return turn(outcome, new Verdict.Clear(intent.get(), 1));
        }
        return switch (pressed.word()) {
            case "yes" -> turn(Questions.yes(step, pressed.argument(0)), new Verdict.Told());
            case "no" -> turn(Questions.no(step, pressed.argument(0)), new Verdict.Told());
            case "start", "back" -> turn(Intents.answer(step, Intent.GREETING), new Verdict.Told());
            default -> turn(Questions.missed(step), new Verdict.Beyond(0));
        };
    }

    /** Whoever presses one of two guesses has said the rest already. */
    private static String guessedFrom(Step step) {
        return step.conversation().question() instanceof Question.DidYouMean guess ? guess.words() : "";
    }

    private Turn said(Step step) {
        String text = step.words();
        if (text.startsWith("/") && Command.of(text).isPresent()) {
            return pressed(step, text);
        }
        Optional<ShortAnswer> said = ShortAnswer.of(text);
        if (said.isPresent()) {
            return turn(
                    switch (said.get()) {
                        case YES -> Questions.yes(step, Optional.empty());
                        case NO -> Questions.no(step, Optional.empty());
                        case STOP -> Intents.answer(step, Intent.STOP);
                    },
                    new Verdict.Told());
        }
        Optional<Outcome> answer = Questions.answer(step);
        if (answer.isPresent()) {
            return turn(answer.get(), new Verdict.Told());
        }
        var offered = step.conversation().offered();
        var place = Ordinals.in(text, step.language(), offered.size());
        if (place.isPresent()) {
            return pressed(step, offered.get(place.getAsInt()).command());
        }
        return understood(step.saying(FOLLOW_UP.matcher(text).replaceFirst("")));
    }

    private Turn understood(Step step) {
        Verdict verdict = Words.of(step.words()).isEmpty()
                ? new Verdict.Beyond(0)
                : understanding.understand(step.words(), step.language());
        return switch (verdict) {
            case Verdict.Clear clear -> turn(Intents.answer(step, clear.intent()), verdict);
            case Verdict.Unsure unsure -> turn(elliptic(step).orElseGet(() -> guess(step, unsure.guesses())), verdict);
            case Verdict.Beyond none -> turn(elliptic(step).orElseGet(() -> Questions.missed(step)), verdict);
            case Verdict.Told none -> turn(Questions.missed(step), verdict);
        };
    }

    /** After the rewards, "the mug" means to redeem it; after the draws, "the bike" asks about that one. */
    private static Optional<Outcome> elliptic(Step step) {
        Intent about = step.conversation().about();
        if (about == Intent.REWARDS || about == Intent.REDEEM) {
            return Names.in(step.words(), step.answers().rewards(), Reward::name)
                            .isEmpty()
                    ? Optional.empty()
                    : Optional.of(Intents.answer(step, Intent.REDEEM));
        }
        boolean draws = about == Intent.SWEEPSTAKES || about == Intent.WINNERS || about == Intent.WAS_THE_DRAW_FAIR;
        return about == null
                        || !draws
                        || Names.in(step.words(), step.answers().sweepstakes(), Sweepstakes::name)
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(Intents.answer(step, about));
    }

    private static Outcome guess(Step step, List<Intent> guesses) {
        if (step.conversation().question() instanceof Question.Confirmation) {
            return Questions.missed(step);
        }
        var titles = step.titles(guesses);
        Reply reply = guesses.size() == 1
                ? step.phrases().say(Phrase.DID_YOU_MEAN_ONE, titles.getFirst().label())
                : step.phrases()
                        .say(
                                Phrase.DID_YOU_MEAN_TWO,
                                titles.getFirst().label(),
                                titles.getLast().label());
        return step.ask(new Question.DidYouMean(guesses, cut(step.words(), LONGEST_REMEMBERED)), reply.with(titles));
    }

    private static Turn turn(Outcome outcome, Verdict understood) {
        return new Turn(outcome.next(), outcome.reply(), understood);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
