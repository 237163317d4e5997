package dev.laurel.voice.talk;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Answers;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.conversation.Conversation;
import dev.laurel.dialogue.conversation.Dialogue;
import dev.laurel.dialogue.conversation.Input;
import dev.laurel.dialogue.conversation.Turn;
import dev.laurel.dialogue.measure.TurnMeters;
import dev.laurel.dialogue.understanding.Verdict;
import dev.laurel.voice.speech.VoicePhrase;
import java.time.Clock;
import java.time.Duration;

/** Answers by voice. The dialogue says what; this says it so that it can be heard, in time, and ends when all is said. */
public final class Talk {

    private static final String CHANNEL = "alexa";

    private final Accounts accounts;
    private final TimeLimit limit;
    private final TurnMeters meters;
    private final Dialogue dialogue;
    private final Wording wording;

    /** Alexa understands by herself, so the dialogue is given nothing that would understand words. */
    public Talk(Accounts accounts, Catalogue catalogue, TimeLimit limit, TurnMeters meters, Clock clock) {
        this.accounts = accounts;
        this.limit = limit;
        this.meters = meters;
        this.dialogue = new Dialogue((text, language) -> new Verdict.Beyond(0), catalogue, clock);
        this.wording = new Wording(catalogue);
    }

    /** Answers one utterance. The same one again says the same and does nothing twice. */
    public Said answer(Heard heard) {
        var begun = System.nanoTime();
        Taken taken = take(heard);
        meters.turn(CHANNEL, taken.understood(), Duration.ofNanos(System.nanoTime() - begun));
        if (heard.begins()) {
            meters.visit(CHANNEL);
        }
        if (taken.handsOver()) {
            // Sessions do not remember it, so each counts as its visit's first.
            meters.handover(CHANNEL, true);
        }
        return taken.said();
    }

    /** What is said, and how what was heard was understood. */
    private record Taken(Said said, Verdict understood, boolean handsOver) {

        /** Nothing was to be guessed. */
        static Taken told(Said said) {
            return new Taken(said, new Verdict.Told(), false);
        }

        Taken ending() {
            return new Taken(said.ending(), understood, handsOver);
        }
    }

    private Taken take(Heard heard) {
        var before = heard.memory().conversationWith(heard.speaker(), heard.language());
        return switch (heard.utterance()) {
            case Utterance.Opened opened -> asking(heard, Conversation.start(heard.language()), VoicePhrase.WELCOME);
            case Utterance.AgainPlease again -> again(heard, before);
            case Utterance.Yes yes when before.question() == null -> asking(heard, before, VoicePhrase.PROMPT);
            case Utterance.Yes yes -> turn(heard, before, new Input.Text(heard.requestId(), "yes"));
            case Utterance.No no when before.question() == null -> goodbye(heard, before);
            case Utterance.No no -> turn(heard, before, new Input.Text(heard.requestId(), "no"));
            case Utterance.Cancelled cancelled when before.question() == null -> goodbye(heard, before);
            case Utterance.Cancelled cancelled ->
                turn(heard.andNoMore(), before, new Input.Text(heard.requestId(), "no"))
                        .ending();
            case Utterance.Wish wish when isForTheApp(wish, heard) -> closing(heard, VoicePhrase.UNLINK_IN_APP);
            case Utterance.Wish wish ->
                turn(heard, before, new Input.Recognised(heard.requestId(), wish.intent(), wish.words()));
            case Utterance.Words words -> turn(heard, before, new Input.Text(heard.requestId(), words.words()));
            case Utterance.NotUnderstood nothing -> turn(heard, before, new Input.Text(heard.requestId(), ""));
        };
    }

    /** Something broke; whoever asked is told so, and nothing is remembered. */
    public Said apology(Language language) {
        return new Said(VoicePhrase.APOLOGY.in(language), null, null, false, Memory.NONE);
    }

    private Taken turn(Heard heard, Conversation before, Input input) {
        Answers answers = accounts.answersFor(heard.speaker(), heard.language());
        Turn turn = limit.within(() -> dialogue.take(before, input, answers))
                .orElseGet(() -> new Turn(before, wording.unavailable(heard.language()), new Verdict.Told()));
        // Nobody reads along by voice, so nobody could take over.
        Said said = turn.handsOver()
                ? asking(heard, Conversation.start(heard.language()), VoicePhrase.NO_PERSON)
                        .said()
                : wording.said(heard, turn);
        return new Taken(said, turn.understood(), turn.handsOver());
    }

    private Taken again(Heard heard, Conversation before) {
        String said = heard.memory().said();
        return said == null
                ? asking(heard, Conversation.start(heard.language()), VoicePhrase.WELCOME)
                : Taken.told(new Said(
                        said,
                        VoicePhrase.PROMPT.in(heard.language()),
                        null,
                        false,
                        Memory.of(before, heard.speaker(), said)));
    }

    private Taken goodbye(Heard heard, Conversation before) {
        return turn(heard, before, new Input.Recognised(heard.requestId(), Intent.STOP, ""));
    }

    private boolean isForTheApp(Utterance.Wish wish, Heard heard) {
        return wish.intent() == Intent.UNLINK && accounts.isLinkedInTheApp(heard.speaker());
    }

    private static Taken asking(Heard heard, Conversation next, VoicePhrase phrase) {
        String speech = phrase.in(heard.language());
        return Taken.told(new Said(
                speech,
                VoicePhrase.PROMPT.in(heard.language()),
                null,
                false,
                Memory.of(next, heard.speaker(), speech)));
    }

    private static Taken closing(Heard heard, VoicePhrase phrase) {
        return Taken.told(new Said(phrase.in(heard.language()), null, null, false, Memory.NONE));
    }
}
