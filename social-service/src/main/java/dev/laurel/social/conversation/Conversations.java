package dev.laurel.social.conversation;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.conversation.Conversation;
import dev.laurel.dialogue.conversation.Conversation.Mode;
import dev.laurel.dialogue.conversation.ConversationJson;
import dev.laurel.dialogue.conversation.Dialogue;
import dev.laurel.dialogue.conversation.Input;
import dev.laurel.dialogue.conversation.Turn;
import dev.laurel.dialogue.reply.Choice;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.dialogue.understanding.Verdict;
import dev.laurel.social.conversation.Line.Understood;
import dev.laurel.social.conversation.TurnWatch.Turned;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what people say to the dialogue, one turn at a time for each speaker, each message once. Any number of these may
 * work on one speaker at once, in one process or in many: whoever writes the next version has taken the turn, everybody
 * else looks again. What a turn does elsewhere is keyed by its message, so taking it again does nothing twice.
 */
public final class Conversations {

    private static final int ATTEMPTS = 100;
    private static final int QUEUES = 256;

    private final Talks talks;
    private final Dialogue dialogue;
    private final Voices voices;
    private final List<TurnWatch> watches;
    private final Duration kept;
    private final JsonMapper json;
    private final Clock clock;
    /** Turns of one speaker within this process wait for each other instead of losing one race after the other. */
    private final List<Lock> queues =
            Stream.<Lock>generate(ReentrantLock::new).limit(QUEUES).toList();

    Conversations(
            Talks talks,
            Dialogue dialogue,
            Voices voices,
            List<TurnWatch> watches,
            Duration kept,
            JsonMapper json,
            Clock clock) {
        this.talks = talks;
        this.dialogue = dialogue;
        this.voices = voices;
        this.watches = watches;
        this.kept = kept;
        this.json = json;
        this.clock = clock;
    }

    /** A turn as it would be written, and what is said if it is. */
    private record Taken(Talk next, Optional<Reply> reply, Turned turned) {}

    /**
     * Takes one message. Empty when a person of the staff has the talk: the message is in the transcript, and nobody
     * answers by itself. The same message again, by its id, is answered as it was the first time.
     *
     * @throws IllegalStateException when others kept being faster; nothing was written, and the same may be asked again
     */
    public Optional<Reply> take(Speaker speaker, Language language, Input input) {
        Lock queue = queues.get(Math.floorMod(speaker.hashCode(), QUEUES));
        queue.lock();
        try {
            Instant from = clock.instant();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Talk before = find(speaker, language);
                if (before.line(input.id()).isPresent()) {
                    return before.answerTo(input.id()).map(this::reply);
                }
                Taken taken = turn(before, language, input, from);
                if (talks.write(taken.next())) {
                    watches.forEach(watch -> watch.took(taken.turned()));
                    return taken.reply();
                }
            }
        } finally {
            queue.unlock();
        }
        throw new IllegalStateException("Conversation " + speaker.conversationId() + " keeps changing");
    }

    /** The conversation with this speaker; one that has not begun when there is none. */
    public Talk find(Speaker speaker, Language language) {
        return talks.find(speaker.conversationId())
                .orElseGet(() -> Talk.begun(
                        speaker, language, ConversationJson.write(Conversation.start(language)), clock.instant()));
    }

    /** The reply of a line that the dialogue or staff said. */
    public Reply reply(Line line) {
        String stored = line.reply();
        return stored == null ? Reply.of(line.text(), line.text()) : json.readValue(stored, Reply.class);
    }

    private Taken turn(Talk stored, Language language, Input input, Instant from) {
        Instant now = clock.instant();
        Talk before = stored.visited(now);
        Conversation standing =
                ConversationJson.read(before.dialogue(), language).in(language);
        Voices.Voice voice = voices.of(before.who(), language);
        Turn turn = dialogue.take(standing, input, voice.answers());
        boolean silent = standing.mode() == Mode.WITH_PERSON && turn.handsOver();
        boolean handedOver = standing.mode() != Mode.WITH_PERSON && turn.handsOver();
        boolean answered = !silent
                || (before.word().state() == Word.State.WAITING
                        && !before.word().told());
        Verdict understood = silent ? null : turn.understood();
        List<Line> said = new ArrayList<>();
        said.add(Line.heard(
                input.id(), now, words(standing, input), understood == null ? null : Understood.of(understood)));
        if (answered) {
            said.add(Line.answered(
                    input.id(), clock.instant(), turn.reply().text(), json.writeValueAsString(turn.reply())));
        }
        Talk next = before.to(word(before, turn, silent, handedOver, now))
                .standing(language, ConversationJson.write(turn.next()))
                .saying(said, voice.customer().get(), now, kept);
        return new Taken(
                next,
                answered ? Optional.of(turn.reply()) : Optional.empty(),
                new Turned(
                        before.channel(),
                        now,
                        Duration.between(from, clock.instant()),
                        understood,
                        stored.isNewVisit(now),
                        handedOver,
                        handedOver && !before.visit().handedOver()));
    }

    private static Word word(Talk before, Turn turn, boolean silent, boolean handedOver, Instant now) {
        if (handedOver) {
            return Word.waiting(now);
        } else if (silent) {
            return before.word().state() == Word.State.WAITING ? before.word().afterTelling() : before.word();
        }
        return before.word().isPersons() && !turn.handsOver() ? Word.dialogue(now) : before.word();
    }

    /** What somebody pressed reads as what stood on the button. */
    private static String words(Conversation standing, Input input) {
        return switch (input) {
            case Input.Text text -> text.text();
            case Input.Recognised recognised -> recognised.words();
            case Input.Pressed pressed -> label(standing, pressed.command());
        };
    }

    private static String label(Conversation standing, @Nullable String command) {
        return standing.offered().stream()
                .filter(choice -> choice.command().equals(command))
                .map(Choice::label)
                .findFirst()
                .orElse(String.valueOf(command));
    }
}
